package city.otklik.deadlines;

import java.util.List;

/** Points at which the oracle decides, so that a test can plant an error that no mutation of the code makes. */
class OracleRules {
    static final OracleRules REGULATION = new OracleRules();

    long due(Spans spans, long from, long term, List<long[]> pauses) {
        return spans.earliest(from, term, pauses);
    }

    long draftLimit(Spans spans, long sentAt, long answerDue, long lead) {
        return spans.latest(answerDue, lead);
    }

    boolean inTime(long doneAt, long due) {
        return doneAt <= due;
    }

    boolean isBreached(long now, long due, long grace) {
        return now >= due + grace;
    }
}
