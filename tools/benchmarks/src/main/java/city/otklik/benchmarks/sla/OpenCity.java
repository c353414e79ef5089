package city.otklik.benchmarks.sla;

import city.otklik.benchmarks.sla.load.CaseNumbers;
import city.otklik.benchmarks.sla.load.Changelog;
import city.otklik.benchmarks.sla.load.DeadlineLog;
import city.otklik.facts.DeadlineMoved;
import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.time.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * A city with a great many open cases, all quiet for the next hour: nine in ten are due this evening, the tenth tomorrow
 * morning. Each has an executor and a department.
 */
final class OpenCity {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Sent on Tuesday at 16:30 and after: due on Wednesday before 18:00. */
    private static final Instant YESTERDAY = Instant.parse("2026-03-03T13:30:00Z");
    /** Sent this morning from 09:00 on: due on Thursday after 10:00. */
    private static final Instant TODAY = Instant.parse("2026-03-04T06:00:00Z");

    private static final String DAY_OFF = """
            calendar kislovodsk
            title Администрация города-курорта Кисловодска
            include kislovodsk

            [organisation]
            off 2026-03-05 | распоряжение администрации
            """;

    private final Stage stage;
    private long open;

    OpenCity(Stage stage) {
        this.stage = stage;
    }

    /** Opens cases until there are that many; their numbers begin with 1. */
    void growTo(long size) {
        while (open < size) {
            long number = ++open;
            stage.feed().open(number, sentAt(number));
            stage.feed().route(number, sentAt(number));
            // What waits is bounded, as the service's buffers are.
            if (number % 100_000 == 0) {
                stage.feed().flush();
                stage.backlog().awaitNone(PATIENCE);
            }
        }
        stage.feed().flush();
        stage.backlog().awaitNone(PATIENCE);
    }

    long size() {
        return open;
    }

    private static Instant sentAt(long number) {
        return (isDueTomorrow(number) ? TODAY : YESTERDAY).plusMillis(number % 1_500_000);
    }

    private static boolean isDueTomorrow(long number) {
        return number % 10 == 0;
    }

    /**
     * A restart of the service with all these cases.
     *
     * @param live seconds from the start of restoring until every partition has its clocks and has ticked
     * @param restored seconds of that until the last record was read
     * @param records read
     */
    record Restarted(double live, double restored, long records) {}

    /** @param more writes to every partition of the changelog */
    Restarted restart(Runnable more) {
        try (Changelog changelog = new Changelog(stage.broker().address())) {
            changelog.compact(more);
        }
        stage.restart();
        while (stage.sla().livePartitions() == 0) {
            LockSupport.parkNanos(20_000_000);
        }
        long live = CityClock.wall().millis();
        var restoring = stage.sla().restoring();
        return new Restarted(
                (live - restoring.began()) / 1e3, (restoring.ended() - restoring.began()) / 1e3, restoring.records());
    }

    /** Tomorrow becomes a day off. Returns the seconds until the last clock has moved and all cases are looked through. */
    double makeTomorrowADayOff() {
        Set<String> moving = new HashSet<>();
        for (long number = 10; number <= open; number += 10) {
            moving.add(CaseNumbers.id(number));
        }
        int expected = moving.size();
        int[] others = {0};
        try (DeadlineLog log = DeadlineLog.fromNow(stage.broker().address())) {
            long began = System.nanoTime();
            stage.feed()
                    .publish(new WorkingCalendarPublished(
                            "kislovodsk", "day-off", stage.now(), "administration", DAY_OFF));
            stage.feed().flush();
            long end = began + PATIENCE.toNanos();
            while ((!moving.isEmpty() || stage.sla().recountsLeft() > 0) && System.nanoTime() < end) {
                log.poll(Duration.ofMillis(100), seen -> others[0] += isMove(seen, moving) ? 0 : 1);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            log.readToEnd(seen -> others[0] += isMove(seen, moving) ? 0 : 1);
            if (!moving.isEmpty() || others[0] > 0) {
                throw new WrongAnswerException("Of " + expected + " clocks " + moving.size() + " did not move, and "
                        + others[0] + " other facts were said");
            }
            return seconds;
        }
    }

    private static boolean isMove(DeadlineLog.Seen seen, Set<String> moving) {
        return seen.content() instanceof DeadlineMoved said && moving.remove(said.getCaseId());
    }
}
