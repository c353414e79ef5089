package city.otklik.city.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.cli.commands.CommandOutput;
import city.otklik.workingtime.files.PackagedCalendars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A calendar is changed while clocks run (reading 11), from the command line to the deadlines of a case. */
class CalendarCommandTest {

    private final SharedCity city = SharedCity.running();

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String packaged() {
        return PackagedCalendars.text("kislovodsk").orElseThrow();
    }

    @Test
    void aChangeIsTriedThenPublishedAndEveryClockThatMovesSaysSo() throws IOException {
        String messages = Files.write(
                        folder.resolve("feed.jsonl"),
                        List.of("{\"messageId\": \"cal-1\", \"network\": \"VK\", \"sentAt\": \"" + city.now()
                                + "\", \"link\": \"https://vk.com/wall-494_4\", \"text\": \"Сломана скамейка\"}"))
                .toString();
        assertThat(city.onLog("feed", messages).code()).isZero();
        await().atMost(Duration.ofSeconds(60)).until(() -> city.factsOf("cal-1").contains("DeadlineSet"));
        String longDays = file("long.calendar", packaged().replace("09:00-13:00 14:00-18:00", "07:00-21:00"));

        CommandOutput tried = city.calendar("supervisor", "diff", longDays);
        assertThat(tried.err()).isEmpty();
        assertThat(tried.code()).isZero();
        assertThat(tried.out())
                .contains("Calendar kislovodsk: ", "would move.", SharedCity.caseOf("cal-1"), "ANSWER", " → ")
                .contains("Nothing is published yet");
        assertThat(city.factsOf("cal-1")).as("a trial changes nothing").doesNotContain("DeadlineMoved");

        CommandOutput notAllowed = city.calendar("supervisor", "publish", longDays);
        assertThat(notAllowed.code()).isEqualTo(1);
        assertThat(notAllowed.err()).contains("an administrator");
        assertThat(city.factsOf("cal-1")).doesNotContain("DeadlineMoved");

        CommandOutput published = city.calendar("admin", "publish", longDays);
        assertThat(published.err()).isEmpty();
        assertThat(published.out())
                .contains("Calendar kislovodsk version ", "published by administrator:admin at 2026-03-0");
        await().atMost(Duration.ofSeconds(60)).until(() -> city.factsOf("cal-1").contains("DeadlineMoved"));
        CommandOutput twice = city.calendar("admin", "publish", longDays);
        assertThat(twice.code()).isEqualTo(1);
        assertThat(twice.err()).contains("is in force", "Nothing needs to be done");
    }

    @Test
    void aMalformedFileIsRefusedByFileLineAndRemedyAndNothingIsPublished() throws IOException {
        int lines = (int) packaged().lines().count();
        String malformed = file("malformed.calendar", packaged().stripTrailing() + "\nnonsense here\n");
        for (String command : List.of("check", "diff", "publish")) {
            CommandOutput said = command.equals("check")
                    ? CommandOutput.by("calendar", "check", malformed)
                    : city.calendar("admin", command, malformed);
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.err()).contains(malformed + ":", "nonsense", "; use one of: week");
            assertThat(said.err()).containsPattern("malformed\\.calendar:(" + lines + "|" + (lines + 1) + "): ");
        }
        assertThat(city.calendar("admin", "diff", file("same.calendar", packaged()))
                        .code())
                .as("the service still answers")
                .isZero();
    }

    @Test
    void whatNobodysClocksRunOnIsRefused() throws IOException {
        String elsewhere = file("atlantis.calendar", packaged().replace("calendar kislovodsk", "calendar atlantis"));
        CommandOutput said = city.calendar("admin", "publish", elsewhere);

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("No clock runs on the calendar 'atlantis'", "Name it 'kislovodsk'");
    }

    @Test
    void aFileIsCheckedWithoutAnySystem() throws IOException {
        CommandOutput said = CommandOutput.by("calendar", "check", file("city.calendar", packaged()));

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("is a calendar: kislovodsk, zone Europe/Moscow");
    }

    @Test
    void withoutAPasswordNobodyIsAsked() throws IOException {
        CommandOutput said = CommandOutput.by("calendar", "publish", file("city.calendar", packaged()));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("OTKLIK_PASSWORD", "there is no password for admin", "OTKLIK_TOKEN");
    }
}
