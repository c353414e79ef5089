package city.otklik.intake.opening;

import city.otklik.lifecycle.Course;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of cases in memory. */
final class CaseBookInMemory implements CaseBook {

    private final List<IntakeCase> cases = new ArrayList<>();

    void keep(IntakeCase opened) {
        cases.add(opened);
    }

    @Override
    public List<IntakeCase> standing(@Nullable Course course, int limit) {
        return cases.stream()
                .filter(known -> course == null || known.life().course() == course)
                .sorted(Comparator.comparing(IntakeCase::sentAt).thenComparing(IntakeCase::caseId))
                .limit(limit)
                .toList();
    }

    @Override
    public long count(Course course) {
        return standing(course, Integer.MAX_VALUE).size();
    }
}
