package city.otklik.casestore;

/** Port: opens the place where a service keeps its cases. */
@FunctionalInterface
public interface CaseStore {

    /** @param state the class of the service's state of a case */
    <S> CaseRecords<S> records(Class<S> state);
}
