package city.otklik.cli.log;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** All that is known of a case, in the order of the log. */
public record CaseHistory(String caseId, List<LoggedFact> lines) {

    public CaseHistory {
        lines = List.copyOf(lines);
    }

    public <T extends SpecificRecord> Stream<T> all(Class<T> type) {
        return lines.stream().map(LoggedFact::fact).filter(type::isInstance).map(type::cast);
    }

    public <T extends SpecificRecord> boolean has(Class<T> type, Predicate<T> which) {
        return all(type).anyMatch(which);
    }

    public <T extends SpecificRecord> Optional<T> last(Class<T> type) {
        return all(type).reduce((first, second) -> second);
    }
}
