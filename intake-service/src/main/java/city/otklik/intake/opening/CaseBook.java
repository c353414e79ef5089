package city.otklik.intake.opening;

import city.otklik.lifecycle.Course;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: lists of the cases intake keeps. */
public interface CaseBook {

    /**
     * Cases in {@code course} (null: in any), the one sent first at the top.
     *
     * @param limit how many at most
     */
    List<IntakeCase> standing(@Nullable Course course, int limit);

    /** How many cases stand in {@code course}. */
    long count(Course course);
}
