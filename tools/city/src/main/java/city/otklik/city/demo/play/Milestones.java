package city.otklik.city.demo.play;

import city.otklik.cli.log.CaseHistory;
import city.otklik.cli.log.CityLog;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.PublicationFailed;
import city.otklik.facts.PublicationNeedsPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** When the city may next do something by itself: warn, breach, or end a posting. */
final class Milestones implements Function<Instant, Optional<Instant>> {

    /** Longest lead in elapsed time that a warning of a day's clock can have; within it time only runs. */
    private static final Duration WARNS_BEFORE = Duration.ofMinutes(135);

    private final CityLog log;

    Milestones(CityLog log) {
        this.log = log;
    }

    @Override
    public Optional<Instant> apply(Instant now) {
        return log.all().stream()
                .flatMap(history -> of(history, now))
                .map(instant -> instant.isBefore(now) ? now : instant)
                .min(Instant::compareTo);
    }

    private static Stream<Instant> of(CaseHistory history, Instant now) {
        Stream<Instant> clocks = ClockSummary.of(history).stream()
                .filter(c -> c.outcome() == ClockSummary.Outcome.RUNNING)
                .flatMap(c -> Stream.of(c.due().minus(WARNS_BEFORE), c.due()).filter(i -> i.isAfter(now)));
        return postingPending(history) ? Stream.concat(clocks, Stream.of(now)) : clocks;
    }

    private static boolean postingPending(CaseHistory history) {
        long approved = history.all(DraftApproved.class).count();
        long ended = history.all(AnswerPublished.class).count()
                + history.all(PublicationFailed.class).count()
                + history.all(PublicationNeedsPerson.class).count();
        return approved > ended;
    }
}
