package city.otklik.benchmarks.worktime;

import java.util.List;

/**
 * One comparison: the same operation on the same questions, by several contenders.
 *
 * @param operation the method of {@link WorktimeBenchmark}
 * @param office whose hours
 * @param term what amounts; measuring does not depend on it
 * @param contenders ours first
 */
public record Heat(String operation, OfficeHours office, Term term, List<ContenderKind> contenders) {

    private static final List<ContenderKind> ON_THE_CITY = List.of(
            ContenderKind.OTKLIK,
            ContenderKind.INTERVALS,
            ContenderKind.INTEGER_MINUTES,
            ContenderKind.LOCAL_DATE_TIME_MINUTES);

    /** Copies the list. */
    public Heat {
        contenders = List.copyOf(contenders);
    }

    /** Every comparison there is. */
    public static List<Heat> all() {
        return List.of(
                new Heat("add", OfficeHours.CITY, Term.MIXED, ON_THE_CITY),
                new Heat("add", OfficeHours.CITY, Term.NINE_HOURS, ON_THE_CITY),
                new Heat("between", OfficeHours.CITY, Term.MIXED, ON_THE_CITY),
                new Heat("add", OfficeHours.PLAIN, Term.MIXED, List.of(ContenderKind.OTKLIK, ContenderKind.JBPM)));
    }

    /** The heading over its rows. */
    public String title() {
        return operation.equals("between")
                ? "between, 1 min … 42 days of the wall's time, " + office.title()
                : "add, " + term.title() + ", " + office.title();
    }

    /** What the contenders answer wrongly to that many questions; they may be timed when it is empty. */
    public List<String> wrongAnswers(int questions) {
        var gate = new CorrectnessGate(office, new Questions(term, questions, WorktimeBenchmark.SEED));
        return contenders.stream()
                .flatMap(kind -> (operation.equals("between") ? gate.wrongMeasurements(kind) : gate.wrongSums(kind))
                        .stream().map(wrong -> kind.title() + ": " + wrong))
                .toList();
    }

    /** The names of the contenders, as JMH takes them. */
    String[] parameters() {
        return contenders.stream().map(Enum::name).toArray(String[]::new);
    }
}
