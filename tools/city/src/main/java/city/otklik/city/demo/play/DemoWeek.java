package city.otklik.city.demo.play;

import city.otklik.city.feed.CuratorFeed;
import city.otklik.city.log.CityLog;
import city.otklik.time.DemoClockKeeper;
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

    private final Townspeople people;
    private final DemoNetwork network;
    private final CuratorFeed feed;
    private final CityLog log;
    private final Conductor conductor;

    /** @param speed seconds of city time in a second while everybody waits */
    public DemoWeek(
            Townspeople people,
            DemoNetwork network,
            CuratorFeed feed,
            CityLog log,
            DemoClockKeeper clock,
            double speed) {
        this.people = people;
        this.network = network;
        this.feed = feed;
        this.log = log;
        this.conductor = new Conductor(clock, speed, new Milestones(log));
    }

    /** Plays to the end of the last story. */
    public List<Verdict> play(List<Story> stories) throws InterruptedException {
        log.awaitThePast();
        try (ExecutorService stage = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Verdict>> verdicts = new ArrayList<>();
            for (Story story : stories) {
                conductor.enter();
                verdicts.add(stage.submit(() -> {
                    try {
                        return new StoryPlayer(story, people, network, feed, log, conductor).play();
                    } finally {
                        conductor.leave();
                    }
                }));
            }
            conductor.lead();
            List<Verdict> ended = new ArrayList<>();
            for (Future<Verdict> verdict : verdicts) {
                ended.add(verdict.get());
            }
            return ended;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A story broke off", e.getCause());
        }
    }
}
