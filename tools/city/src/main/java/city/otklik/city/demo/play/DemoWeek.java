package city.otklik.city.demo.play;

import city.otklik.cli.feed.CuratorFeed;
import city.otklik.cli.log.CityLog;
import city.otklik.time.DemoClockUpdater;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Plays all stories of the week side by side. */
public final class DemoWeek {

    /** A few minutes before the first message. */
    public static final Instant BEGINS =
            java.time.LocalDateTime.parse("2026-03-02T08:56").atZone(Story.ZONE).toInstant();

    private final DemoPeople people;
    private final DemoNetwork network;
    private final CuratorFeed feed;
    private final CityLog log;
    private final DemoClockDriver driver;

    /** @param speed seconds of city time in a second while everybody waits */
    public DemoWeek(
            DemoPeople people,
            DemoNetwork network,
            CuratorFeed feed,
            CityLog log,
            DemoClockUpdater clock,
            double speed) {
        this.people = people;
        this.network = network;
        this.feed = feed;
        this.log = log;
        this.driver = new DemoClockDriver(clock, speed, new Milestones(log));
    }

    /** Plays to the end of the last story. */
    public List<StoryResult> play(List<Story> stories) throws InterruptedException {
        log.awaitThePast();
        // Not virtual threads: a timed wait of one was seen never to end (JDK 25.0.3), and the demo hung.
        try (ExecutorService stage =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
            List<Future<StoryResult>> results = new ArrayList<>();
            for (Story story : stories) {
                driver.enter();
                results.add(stage.submit(() -> {
                    try {
                        return new StoryPlayer(story, people, network, feed, log, driver).play();
                    } finally {
                        driver.leave();
                    }
                }));
            }
            driver.drive();
            List<StoryResult> ended = new ArrayList<>();
            for (Future<StoryResult> result : results) {
                ended.add(result.get());
            }
            return ended;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A story failed", e.getCause());
        }
    }
}
