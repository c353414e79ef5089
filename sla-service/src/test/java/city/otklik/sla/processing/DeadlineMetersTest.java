package city.otklik.sla.processing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import city.otklik.facts.PriorityChanged;
import city.otklik.facts.PriorityClass;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is measured of what the clocks say. */
class DeadlineMetersTest {

    private final ClockStory story = new ClockStory();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(DeadlineMeters.class);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        story.close();
    }

    private double outcomes(String kind, String outcome) {
        return story.meters.get("otklik.clock.outcomes").tags("kind", kind, "outcome", outcome).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private Timer answerTime() {
        return story.meters.get("otklik.answer.working.time").timer();
    }

    @Test
    void theWorkingTimeToAnAnswerLeavesSuspensionsOut() {
        story.tick("2026-03-03T09:00").sent("2026-03-03T09:00");
        story.fact(Facts.posted(1, "2026-03-03T11:00")).fact(Facts.answered(1, "2026-03-05T10:30"));
        story.fact(Facts.draft(1, "2026-03-05T10:40")).fact(Facts.approved(1, "2026-03-05T10:50"));

        story.fact(Facts.published(1, "2026-03-05T12:00"));

        assertThat(outcomes("ANSWER", "MET")).isEqualTo(1);
        assertThat(answerTime().totalTime(TimeUnit.MINUTES)).isEqualTo(3.5 * 60);
        assertThat(answerTime().getId().getTag("priority")).isEqualTo("NORMAL");
    }

    @Test
    void aLateAnswerIsMeasuredFromTheCuratorsSendingUnderThePriorityItHas() {
        story.tick("2026-03-03T09:00").sent("2026-03-03T09:00");
        story.fact(new PriorityChanged(
                ClockStory.CASE,
                ClockStory.city("2026-03-03T12:00"),
                PriorityClass.NORMAL,
                PriorityClass.URGENT,
                "curator"));

        story.fact(Facts.published(1, "2026-03-04T11:00"));

        assertThat(answerTime().totalTime(TimeUnit.HOURS)).isEqualTo(10);
        assertThat(answerTime().getId().getTag("priority")).isEqualTo("URGENT");
        assertThat(outcomes("ANSWER", "BREACHED")).isEqualTo(1);
        assertThat(story.meters
                        .get("otklik.clock.overrun")
                        .tag("kind", "ANSWER")
                        .timer()
                        .totalTime(TimeUnit.MINUTES))
                .isEqualTo(60);
    }

    @Test
    void aBreachTakenBackIsCountedAsSuch() {
        story.tick("2026-03-03T09:00").sent("2026-03-03T09:00").tick("2026-03-03T15:00:05");
        assertThat(outcomes("DRAFT", "BREACHED")).isEqualTo(1);

        story.fact(Facts.draft(1, "2026-03-03T14:59"));

        assertThat(outcomes("DRAFT", "BREACH_WITHDRAWN")).isEqualTo(1);
        assertThat(outcomes("DRAFT", "MET")).isEqualTo(1);
    }

    @Test
    void aDueInstantInAYearWithoutAConfirmedCalendarIsCountedAndLogged() {
        story.tick("2027-03-02T09:00").sent("2027-03-02T09:00");

        assertThat(story.meters
                        .get("otklik.clock.provisional")
                        .tag("kind", "ANSWER")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(log.list)
                .filteredOn(event -> event.getLevel() == Level.WARN)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anySatisfy(line -> assertThat(line).contains("ANSWER", ClockStory.CASE, "provisionally", "publish"));
        assertThat(story.written())
                .hasSize(2)
                .allSatisfy(set -> assertThat(set.toString()).contains("\"provisional\": true"));
    }

    @Test
    void aDueInstantInAConfirmedYearIsNot() {
        story.tick("2026-03-03T09:00").sent("2026-03-03T09:00");

        assertThat(story.meters.find("otklik.clock.provisional").counter()).isNull();
        assertThat(log.list).isEmpty();
    }
}
