package city.otklik.intake.opening;

import city.otklik.lifecycle.CaseStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: lists of intake's cases. */
public interface IntakeCases {

    /**
     * Cases in {@code status} (null: in any), the one sent first at the top.
     *
     * @param limit how many at most
     */
    List<IntakeCase> in(@Nullable CaseStatus status, int limit);

    /** How many cases are in {@code status}. */
    long count(CaseStatus status);
}
