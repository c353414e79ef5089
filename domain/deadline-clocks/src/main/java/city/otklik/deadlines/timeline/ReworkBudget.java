package city.otklik.deadlines.timeline;

import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.workingtime.WorkingTime;

/**
 * How many rounds of return and rework still fit into the answer's term when everybody takes the whole time granted
 * (reading 15): a draft sent exactly at the limit leaves room for two.
 */
public final class ReworkBudget {
    private static final int ENOUGH = 99;
    private final long approval;
    private final long rework;
    private final WorkingTime city;
    private final WorkingTime curator;

    /** The budget under this policy; the curator decides on the curator's calendar. */
    public ReworkBudget(SlaPolicy policy, WorkingTime city, WorkingTime curator) {
        approval = policy.approval().workingTime().toMillis();
        rework = policy.rework().workingTime().toMillis();
        this.city = city;
        this.curator = curator;
    }

    /** Rounds that fit when a draft reaches the curator at that instant; -1 when not even the approval fits. */
    public int roundsFromSubmission(long submittedAt, long answerDue) {
        long decided = curator.add(submittedAt, approval);
        return decided > answerDue ? -1 : roundsFromReturn(decided, answerDue);
    }

    /** Rounds that fit, the one beginning included, when the curator returns a draft at that instant. */
    public int roundsFromReturn(long returnedAt, long answerDue) {
        int rounds = 0;
        long decided = decidedAfterRework(returnedAt);
        while (decided <= answerDue && rounds < ENOUGH) {
            rounds++;
            decided = decidedAfterRework(decided);
        }
        return rounds;
    }

    private long decidedAfterRework(long returnedAt) {
        return curator.add(city.add(returnedAt, rework), approval);
    }
}
