package city.otklik.city.demo.play;

import city.otklik.cli.feed.CuratorFeed;
import city.otklik.cli.log.CaseHistory;
import city.otklik.cli.log.CityLog;
import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CuratorMessage;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.PublicationNeedsPerson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Plays one story: feeds its message, performs its actions at their times, waits for what the regulation demands. */
final class StoryPlayer {

    /** Longer than a killed service needs to start and to get its partitions back on a slow machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Story story;
    private final DemoPeople people;
    private final DemoNetwork network;
    private final CuratorFeed feed;
    private final CityLog log;
    private final DemoClockDriver clock;

    StoryPlayer(
            Story story, DemoPeople people, DemoNetwork network, CuratorFeed feed, CityLog log, DemoClockDriver clock) {
        this.story = story;
        this.people = people;
        this.network = network;
        this.feed = feed;
        this.log = log;
        this.clock = clock;
    }

    /** @return how the story came out */
    StoryResult play() throws InterruptedException {
        try {
            clock.sleepUntil(instant(story.sentAt()));
            String caseId = open();
            for (Action action : story.actions()) {
                if (!action.isDone(view(caseId))) {
                    clock.sleepUntil(instant(action.at()));
                    perform(caseId, action);
                }
            }
            awaitTheEnd(caseId);
            return judge(caseId);
        } catch (RefusedException e) {
            return new StoryResult(
                    story, find().map(CaseHistory::caseId).orElse(""), List.of(String.valueOf(e.getMessage())));
        }
    }

    private String open() throws InterruptedException {
        DemoNetwork.Written written = network.write(story);
        long patience = System.nanoTime() + PATIENCE.toNanos();
        Optional<CaseHistory> history = find();
        if (history.isEmpty()) {
            feed.push(message(written));
        }
        while (history.isEmpty()) {
            if (System.nanoTime() > patience) {
                throw new RefusedException("the message was fed, but no case was opened", false);
            }
            log.awaitNews(Duration.ofMillis(100));
            history = find();
        }
        people.opened(story.name(), history.get().caseId());
        return history.get().caseId();
    }

    private void perform(String caseId, Action action) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<RefusedException> refused = attempted(caseId, action);
        while (refused.isPresent()) {
            if (System.nanoTime() > end) {
                throw failed(action, "could not be performed: " + refused.get().getMessage());
            }
            // Without its service nobody can act, and no term is to be used up by that.
            refused = refused.get().isAway()
                    ? clock.whileWaiting(() -> attemptedLater(caseId, action))
                    : attemptedLater(caseId, action);
        }
        awaitSeen(caseId, action, end);
    }

    private Optional<RefusedException> attemptedLater(String caseId, Action action) throws InterruptedException {
        checkPostings(caseId);
        log.awaitNews(Duration.ofMillis(200));
        return attempted(caseId, action);
    }

    /** Why it cannot be performed now; empty once it is. */
    private Optional<RefusedException> attempted(String caseId, Action action) {
        try {
            if (!action.isDone(view(caseId))) {
                action.perform(people, view(caseId));
            }
            return Optional.empty();
        } catch (RefusedException e) {
            if (!e.mayPass()) {
                throw e;
            }
            return Optional.of(e);
        }
    }

    private void awaitSeen(String caseId, Action action, long end) throws InterruptedException {
        while (!action.isDone(view(caseId))) {
            if (System.nanoTime() > end) {
                throw failed(action, "was performed, but the log does not show it");
            }
            checkPostings(caseId);
            log.awaitNews(Duration.ofMillis(50));
        }
    }

    private static RefusedException failed(Action action, String why) {
        return new RefusedException(action.getClass().getSimpleName() + " " + why, false);
    }

    private void awaitTheEnd(String caseId) throws InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!judge(caseId).asTheRegulationSays() && System.nanoTime() < patience) {
            checkPostings(caseId);
            log.awaitNews(Duration.ofMillis(100));
        }
    }

    private void checkPostings(String caseId) {
        CaseHistory history = view(caseId);
        Optional<PublicationNeedsPerson> asked = history.last(PublicationNeedsPerson.class);
        boolean newest = asked.isPresent()
                && history.lines().stream()
                        .filter(l -> l.source().equals("publishing"))
                        .reduce((first, last) -> last)
                        .filter(l -> l.fact() == asked.get())
                        .isPresent();
        if (newest) {
            try {
                people.checkPosting(
                        history, asked.get().getPosting().name(), asked.get().getNumber());
            } catch (RefusedException e) {
                // Already being sent again, or not known to publishing yet: the next look decides.
                return;
            }
        }
    }

    private StoryResult judge(String caseId) {
        CaseHistory history = view(caseId);
        List<String> problems = story.expectations().stream()
                .flatMap(e -> e
                        .problem(
                                history, id -> network.postedUnder(story.name()).size())
                        .stream())
                .toList();
        return new StoryResult(story, caseId, problems);
    }

    private Optional<CaseHistory> find() {
        return log.all().stream()
                .filter(c -> c.has(MessageReceived.class, m -> m.getMessageId().equals(story.messageId())))
                .findFirst();
    }

    private CaseHistory view(String caseId) {
        return log.find(caseId).orElse(new CaseHistory(caseId, List.of()));
    }

    private CuratorMessage message(DemoNetwork.Written written) {
        return CuratorMessage.newBuilder()
                .setMessageId(story.messageId())
                .setNetwork("VK")
                .setSentAt(instant(story.sentAt()))
                .setLink(written.link())
                .setAuthor(new AuthorOfMessage(written.authorId(), story.author(), null))
                .setText(story.text())
                .build();
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(Story.ZONE).toInstant();
    }
}
