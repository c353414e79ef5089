package city.otklik.city.demo;

import city.otklik.city.demo.play.DemoWeek;
import city.otklik.city.demo.play.Story;
import city.otklik.city.demo.play.Townspeople;
import city.otklik.city.demo.play.Verdict;
import city.otklik.city.demo.stories.StoryBook;
import city.otklik.city.demo.view.DemoReport;
import city.otklik.city.demo.view.LiveView;
import city.otklik.city.demo.view.VerdictTable;
import city.otklik.city.feed.CuratorFeed;
import city.otklik.city.log.CityLog;
import city.otklik.city.stack.CityPart;
import city.otklik.time.DemoClockKeeper;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The demo week in a city that is up. */
public final class Demo {

    private Demo() {}

    /**
     * Plays the week, or the rest of it, and shows how it came out.
     *
     * @param report where to write the report, null for none
     * @return whether every story came out as the regulation says
     */
    public static boolean play(
            DemoCity city,
            DemoClockKeeper clock,
            double speed,
            PrintStream screen,
            boolean colours,
            @Nullable Path report)
            throws InterruptedException {
        List<Story> stories = StoryBook.stories();
        EmulatedVk network =
                new EmulatedVk(Objects.requireNonNull(city.services().get(CityPart.SIMULATOR.title())), stories);
        network.prepare();
        try (CityLog log = new CityLog(city.logLogin(), city.wire());
                CuratorFeed feed = new CuratorFeed(city.feedLogin(), city.wire())) {
            log.listen(new LiveView(screen, colours, stories)::show);
            log.start();
            Townspeople people = new Townspeople(city.passwords(), city.services(), network);
            List<Verdict> verdicts = new DemoWeek(people, network, feed, log, clock, speed).play(stories);
            VerdictTable.print(screen, verdicts, log);
            if (report != null) {
                DemoReport.write(report, verdicts, log, network);
                screen.println("Report: " + report);
            }
            return verdicts.stream().allMatch(Verdict::asTheRegulationSays);
        }
    }
}
