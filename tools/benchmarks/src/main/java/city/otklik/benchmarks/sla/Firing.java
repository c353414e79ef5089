package city.otklik.benchmarks.sla;

import city.otklik.benchmarks.sla.load.CaseNumbers;
import city.otklik.benchmarks.sla.load.DeadlineLog;
import city.otklik.benchmarks.sla.load.DeadlineLog.Seen;
import city.otklik.benchmarks.sla.load.Life;
import city.otklik.facts.ClockKind;
import city.otklik.facts.DeadlineBreached;
import city.otklik.facts.DeadlineWarning;
import java.time.Duration;
import java.time.Instant;

/**
 * How late a subscriber learns that a deadline fell due, at a steady rate; half are breaches, counted from due and grace,
 * half warnings, counted from their instant. A twentieth of the cases is withdrawn before.
 */
final class Firing {

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration LAST_WARNING = Duration.ofMinutes(30);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stage stage;
    private final Gate gate = new Gate();

    Firing(Stage stage) {
        this.stage = stage;
    }

    /**
     * @param first number of the first case not used yet
     * @return how late they were seen
     */
    Lags run(long first, int perSecond, int seconds) {
        int count = perSecond * seconds;
        Instant begin = stage.now().plusSeconds(6 + count / 3_000);
        try (DeadlineLog log = DeadlineLog.fromNow(stage.broker().address())) {
            for (int place = 0; place < count; place++) {
                prepare(first + place, begin.plusMillis(place * 1_000L / perSecond));
            }
            stage.feed().flush();
            stage.backlog().awaitNone(PATIENCE);
            if (!stage.now().isBefore(begin)) {
                throw new WrongAnswerException(
                        "The deadlines were not armed before the first fell due: the machine is too busy");
            }
            Instant end = begin.plusSeconds(seconds).plus(PATIENCE);
            while (gate.wanting() > 0 && stage.now().isBefore(end)) {
                log.poll(Duration.ofMillis(100), seen -> note(seen, stage.now().toEpochMilli()));
            }
            log.readToEnd(seen -> note(seen, stage.now().toEpochMilli()));
        }
        gate.check("sla-service");
        return gate.lags();
    }

    private void prepare(long number, Instant at) {
        boolean breach = number % 2 == 0;
        Instant due = breach ? at.minus(GRACE) : at.plus(LAST_WARNING);
        Instant sentAt = due.minus(Stage.ANSWER);
        stage.feed().open(number, sentAt);
        String id = breach ? breached(CaseNumbers.id(number)) : warned(CaseNumbers.id(number), at);
        if (number % 20 < 2 && number % 40 < 20) {
            stage.feed().write(new Life(number, sentAt).withdrawn(stage.now()), 2);
            gate.cancel(id);
        } else {
            gate.expect(id, at.toEpochMilli());
        }
    }

    private void note(Seen seen, long at) {
        switch (seen.content()) {
            case DeadlineBreached said
            when said.getClock() == ClockKind.ANSWER -> gate.fired(breached(said.getCaseId()), at);
            case DeadlineWarning said
            when said.getClock() == ClockKind.ANSWER -> gate.fired(warned(said.getCaseId(), said.getOccurredAt()), at);
            default -> {}
        }
    }

    private static String breached(String caseId) {
        return caseId + " breached";
    }

    private static String warned(String caseId, Instant at) {
        return caseId + " warned for " + at.toEpochMilli();
    }
}
