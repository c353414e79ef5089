package city.otklik.city.demo.play;

import city.otklik.facts.AnswerPublished;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.PublicationFailed;
import city.otklik.facts.PublicationNeedsPerson;
import city.otklik.city.log.CaseView;
import city.otklik.city.log.CityLog;
import city.otklik.city.log.ClockView;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** When the city may next do something by itself: warn, breach, or end what is on its way. */
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
                .flatMap(kase -> of(kase, now))
                .map(instant -> instant.isBefore(now) ? now : instant)
                .min(Instant::compareTo);
    }

    private static Stream<Instant> of(CaseView kase, Instant now) {
        Stream<Instant> clocks = ClockView.of(kase).stream()
                .filter(c -> c.outcome() == ClockView.Outcome.RUNNING)
                .flatMap(c -> Stream.of(c.due().minus(WARNS_BEFORE), c.due()).filter(i -> i.isAfter(now)));
        return postingOnItsWay(kase) ? Stream.concat(clocks, Stream.of(now)) : clocks;
    }

    private static boolean postingOnItsWay(CaseView kase) {
        long approved = kase.all(DraftApproved.class).count();
        long ended = kase.all(AnswerPublished.class).count()
                + kase.all(PublicationFailed.class).count()
                + kase.all(PublicationNeedsPerson.class).count();
        return approved > ended;
    }
}
