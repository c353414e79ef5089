package city.otklik.city.demo;

import city.otklik.city.demo.play.DemoPeople;
import city.otklik.city.demo.play.DemoWeek;
import city.otklik.city.demo.play.Story;
import city.otklik.city.demo.play.StoryResult;
import city.otklik.city.demo.report.DemoReport;
import city.otklik.city.demo.report.LiveScreen;
import city.otklik.city.demo.report.ResultTable;
import city.otklik.city.demo.stories.DemoStories;
import city.otklik.city.stack.CityPart;
import city.otklik.cli.feed.CuratorFeed;
import city.otklik.cli.log.CityLog;
import city.otklik.time.DemoClockUpdater;
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
            DemoClockUpdater clock,
            double speed,
            PrintStream screen,
            boolean colours,
            @Nullable Path report)
            throws InterruptedException {
        List<Story> stories = DemoStories.stories();
        SimulatorClient network =
                new SimulatorClient(Objects.requireNonNull(city.services().get(CityPart.SIMULATOR.title())), stories);
        network.prepare();
        try (CityLog log = new CityLog(city.logLogin(), city.wire());
                CuratorFeed feed = new CuratorFeed(city.feedLogin(), city.wire())) {
            log.listen(new LiveScreen(screen, colours, stories)::show);
            log.start();
            DemoPeople people = new DemoPeople(city.passwords(), city.services(), network);
            List<StoryResult> results = new DemoWeek(people, network, feed, log, clock, speed).play(stories);
            ResultTable.print(screen, results, log);
            if (report != null) {
                DemoReport.write(report, results, log, network);
                screen.println("Report: " + report);
            }
            return results.stream().allMatch(StoryResult::asTheRegulationSays);
        }
    }
}
