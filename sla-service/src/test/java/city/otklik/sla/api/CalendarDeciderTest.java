package city.otklik.sla.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.deadlines.policy.UsableCalendars;
import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.messaging.Actor;
import city.otklik.sla.api.CalendarDecider.PublishCalendar;
import city.otklik.sla.api.CalendarDecider.TryCalendar;
import city.otklik.sla.calendars.CalendarProperties;
import city.otklik.workingtime.CalendarVersion;
import city.otklik.workingtime.files.PackagedCalendars;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalendarDeciderTest {

    private static final Instant NOW = Instant.parse("2026-03-03T06:00:00Z");
    private static final String TEXT = PackagedCalendars.text("kislovodsk").orElseThrow();
    private static final Actor ADMINISTRATOR = Actor.person("administrator", "root");
    private static final CalendarProperties NAMES = new CalendarProperties("kislovodsk", "curator");

    private final CalendarDecider decider = new CalendarDecider(NAMES);

    @Test
    void aCalendarIsPublishedUnderItsInstantAndWithItsAuthor() {
        Decision.Accepted<CalendarVersion> accepted = publish(TEXT).accepted();
        assertThat(accepted.facts())
                .containsExactly(new WorkingCalendarPublished(
                        "kislovodsk", "2026-03-03T06:00:00Z", NOW, "administrator:root", TEXT));
        assertThat(Objects.requireNonNull(accepted.noted()).version()).isEqualTo("2026-03-03T06:00:00Z");
        assertThat(publish(TEXT.replace("calendar kislovodsk", "calendar curator"))
                        .accepted()
                        .facts())
                .hasSize(1);
    }

    @Test
    void aTrialTellsNobody() {
        Decision.Accepted<CalendarVersion> accepted =
                decider.tryOut(new TryCalendar(read(TEXT)), NOW).accepted();
        assertThat(accepted.facts()).isEmpty();
        assertThat(Objects.requireNonNull(accepted.noted()).version()).isEqualTo("trial");
    }

    @Test
    void whatIsInForceIsNotPublishedAgainAndMayBeTried() {
        WorkingCalendarPublished last =
                new WorkingCalendarPublished("kislovodsk", "1", NOW, "administrator:root", TEXT);
        assertThat(refusal(publish(last, TEXT))).satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo("calendar-in-force-already");
            assertThat(refusal.parameters()).containsEntry("version", "1");
        });
        assertThat(decider.tryOut(new TryCalendar(read(TEXT)), NOW)).isInstanceOf(Decision.Accepted.class);
        assertThat(publish(last, TEXT + "\n# another text\n")).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aCalendarThatNoClockRunsOnIsNeitherTriedNorPublished() {
        String text = TEXT.replace("calendar kislovodsk", "calendar atlantis");
        assertThat(refusal(publish(text)).rule()).isEqualTo("calendar-nobody-uses");
        assertThat(refusal(decider.tryOut(new TryCalendar(read(text)), NOW)).rule())
                .isEqualTo("calendar-nobody-uses");
    }

    @Test
    void aTextThatIsNoUsableCalendarIsRefusedByItsFirstProblem() {
        assertThat(refusal(publish(TEXT + "\nnonsense\nnonsense\n"))).satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo("unreadable-calendar");
            assertThat(refusal.parameters()).containsEntry("more", 1).containsKey("line");
        });
    }

    private Decision<CalendarVersion> publish(String text) {
        return publish(null, text);
    }

    private Decision<CalendarVersion> publish(@Nullable WorkingCalendarPublished inForce, String text) {
        return decider.publish(inForce, new PublishCalendar(ADMINISTRATOR, text, read(text)), NOW);
    }

    private static UsableCalendars.Result read(String text) {
        return UsableCalendars.read("calendar", text, List.of(SlaPolicy.resolution494()), NOW);
    }

    private static Refusal refusal(Decision<CalendarVersion> decision) {
        return ((Decision.Refused<CalendarVersion>) decision).refusal();
    }
}
