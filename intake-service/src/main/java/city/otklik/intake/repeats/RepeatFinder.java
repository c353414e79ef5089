package city.otklik.intake.repeats;

import java.time.Instant;
import java.util.List;

/** Port: which earlier cases a message seems to repeat (§14). */
public interface RepeatFinder {

    /** What a message asks, to be kept with its case. */
    Question read(AskedMessage message);

    /**
     * Earlier cases like {@code question}, the most alike first.
     *
     * @param caseId the message's own case, never found
     * @param sentAt when the curator sent it: only earlier cases within the look-back count
     */
    List<Likeness> find(String caseId, Question question, Instant sentAt);
}
