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

    /** Cases in work with a proposal to reject them, which somebody must decide; the one proposed first at the top. */
    List<IntakeCase> proposedForRejection(int limit);

    /** Cases that a certain match rejected and no person has looked at, the one sent first at the top. */
    List<IntakeCase> unconfirmedRejections(int limit);

    /** Cases with a sealed text in which screening or a person found a threat, the one sent last at the top. */
    List<IntakeCase> threats(int limit);

    /** How many cases are in {@code status}. */
    long count(CaseStatus status);
}
