package city.otklik.city.demo.play;

import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CuratorMessage;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.PublicationNeedsPerson;
import city.otklik.city.feed.CuratorFeed;
import city.otklik.city.log.CaseView;
import city.otklik.city.log.CityLog;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Plays one story: feeds its message, makes its moves at their times, waits for what the regulation demands. */
final class StoryPlayer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Story story;
    private final Townspeople people;
    private final DemoNetwork network;
    private final CuratorFeed feed;
    private final CityLog log;
    private final Conductor conductor;

    StoryPlayer(
            Story story, Townspeople people, DemoNetwork network, CuratorFeed feed, CityLog log, Conductor conductor) {
        this.story = story;
        this.people = people;
        this.network = network;
        this.feed = feed;
        this.log = log;
        this.conductor = conductor;
    }

    /** @return how the story came out */
    Verdict play() throws InterruptedException {
        try {
            conductor.sleepUntil(instant(story.sentAt()));
            String caseId = open();
            for (Move move : story.moves()) {
                if (!move.isDone(view(caseId))) {
                    conductor.sleepUntil(instant(move.at()));
                    make(caseId, move);
                }
            }
            awaitTheEnd(caseId);
            return judge(caseId);
        } catch (Refused e) {
            return new Verdict(story, find().map(CaseView::caseId).orElse(""), List.of(String.valueOf(e.getMessage())));
        }
    }

    private String open() throws InterruptedException {
        DemoNetwork.Written written = network.write(story);
        long patience = System.nanoTime() + PATIENCE.toNanos();
        Optional<CaseView> kase = find();
        if (kase.isEmpty()) {
            feed.push(message(written));
        }
        while (kase.isEmpty()) {
            if (System.nanoTime() > patience) {
                throw new Refused("the message was fed, but no case was opened", false);
            }
            log.awaitNews(Duration.ofMillis(100));
            kase = find();
        }
        people.opened(story.name(), kase.get().caseId());
        return kase.get().caseId();
    }

    private void make(String caseId, Move move) throws InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        boolean made = false;
        while (!move.isDone(view(caseId))) {
            if (System.nanoTime() > patience) {
                throw new Refused(move.getClass().getSimpleName() + " was made, but the log never told of it", false);
            }
            if (!made) {
                made = tryIt(caseId, move);
            }
            lookAfterPostings(caseId);
            log.awaitNews(Duration.ofMillis(made ? 50 : 200));
        }
    }

    private boolean tryIt(String caseId, Move move) {
        try {
            move.make(people, view(caseId));
            return true;
        } catch (Refused e) {
            if (!e.mayPass()) {
                throw e;
            }
            return false;
        }
    }

    private void awaitTheEnd(String caseId) throws InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!judge(caseId).asTheRegulationSays() && System.nanoTime() < patience) {
            lookAfterPostings(caseId);
            log.awaitNews(Duration.ofMillis(100));
        }
    }

    private void lookAfterPostings(String caseId) {
        CaseView kase = view(caseId);
        Optional<PublicationNeedsPerson> asked = kase.last(PublicationNeedsPerson.class);
        boolean newest = asked.isPresent()
                && kase.lines().stream()
                        .filter(l -> l.source().equals("publishing"))
                        .reduce((first, last) -> last)
                        .filter(l -> l.fact() == asked.get())
                        .isPresent();
        if (newest) {
            try {
                people.lookAfter(
                        kase, asked.get().getPosting().name(), asked.get().getNumber());
            } catch (Refused e) {
                // Already on its way again, or not told to everybody yet: the next look decides.
                return;
            }
        }
    }

    private Verdict judge(String caseId) {
        CaseView kase = view(caseId);
        List<String> complaints = story.expectations().stream()
                .flatMap(e -> e
                        .complaint(kase, id -> network.postedUnder(story.name()).size())
                        .stream())
                .toList();
        return new Verdict(story, caseId, complaints);
    }

    private Optional<CaseView> find() {
        return log.all().stream()
                .filter(c -> c.has(MessageReceived.class, m -> m.getMessageId().equals(story.messageId())))
                .findFirst();
    }

    private CaseView view(String caseId) {
        return log.find(caseId).orElse(new CaseView(caseId, List.of()));
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
