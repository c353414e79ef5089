package city.otklik.city.faults;

import city.otklik.cli.feed.CuratorFeed;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CaseClosed;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.CuratorMessage;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.DraftReturned;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.PostingKind;
import city.otklik.intake.receiving.CaseIds;
import city.otklik.messaging.Fact;
import city.otklik.time.CityClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.JsonNode;

/** One message from the feed to its published answer, and the people who act on it by the public interfaces. */
final class Life implements Runnable {

    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMillis(500);
    private static final int LONGEST_PAUSE_MILLIS = 4_000;

    /** What happens on the way. */
    enum Kind {
        PLAIN,
        RETURNED_ONCE,
        CLARIFIED,
        SENT_DAYS_AGO,
        FED_TWICE
    }

    /** What all lives of a run share. */
    record World(
            Map<String, String> services,
            FaultsClient calls,
            NetworkCitizens network,
            CuratorFeed feed,
            FaultLog log,
            String run,
            Duration patience) {}

    private final World world;
    private final int number;
    private final Kind kind;
    private final Random random;
    private final CountDownLatch mayReply;
    private final String caseId;
    private final CasePeople people;
    private volatile String waitsFor = "its turn";
    private volatile boolean ended;
    private volatile String problem = "";

    /** @param mayReply where the citizen waits with a reply until it is zero */
    Life(World world, int number, Kind kind, long seed, CountDownLatch mayReply) {
        this.world = world;
        this.number = number;
        this.kind = kind;
        this.random = new Random(seed);
        this.mayReply = mayReply;
        this.caseId = CaseIds.of("VK", messageId());
        this.people = new CasePeople(
                world, number, caseId, asked -> asked.getPosting() == PostingKind.ANSWER ? answer() : question());
    }

    String messageId() {
        return world.run() + "-" + number;
    }

    String caseId() {
        return caseId;
    }

    Kind kind() {
        return kind;
    }

    int number() {
        return number;
    }

    boolean isEnded() {
        return ended;
    }

    boolean isAsked() {
        return has(ClarificationPosted.class);
    }

    /** What went wrong; empty while nothing did. */
    String problem() {
        return problem;
    }

    /** What was to be posted, each text once. */
    List<String> textsToPost() {
        return kind == Kind.CLARIFIED ? List.of(question(), answer()) : List.of(answer());
    }

    /** How often each fact must have happened in the end. */
    Map<Class<? extends SpecificRecord>, Integer> facts() {
        int asked = kind == Kind.CLARIFIED ? 1 : 0;
        return Map.of(
                MessageReceived.class,
                1,
                MessageAccepted.class,
                1,
                ClarificationAsked.class,
                asked,
                ClarificationPosted.class,
                asked,
                ClarificationAnswered.class,
                asked,
                DraftSubmitted.class,
                lastVersion(),
                DraftReturned.class,
                lastVersion() - 1,
                DraftApproved.class,
                1,
                AnswerPublished.class,
                1,
                CaseClosed.class,
                1);
    }

    private int lastVersion() {
        return kind == Kind.RETURNED_ONCE ? 2 : 1;
    }

    private String question() {
        return "Уточните, пожалуйста, по обращению " + messageId() + ": у какого подъезда это было?";
    }

    private String answer() {
        return "Здравствуйте! По обращению " + messageId() + ": бригада заменит светильники до конца недели.";
    }

    @Override
    public void run() {
        try {
            live();
        } catch (StuckException e) {
            problem = messageId() + " (" + caseId + ", " + kind + "): " + e.getMessage();
        } catch (InterruptedException e) {
            problem = messageId() + " (" + caseId + ", " + kind + "): still waiting for " + waitsFor;
        } finally {
            ended = true;
        }
    }

    private void live() throws InterruptedException {
        pause();
        feed();
        await(MessageAccepted.class);
        await(ExecutorAppointed.class);
        String executor = first(ExecutorAppointed.class).getExecutor();
        if (kind == Kind.CLARIFIED) {
            clarify(executor);
        }
        for (int version = 1; version <= lastVersion(); version++) {
            pause();
            submit(executor, version);
            if (version < lastVersion()) {
                pause();
                returnDraft(version);
            }
        }
        pause();
        approve();
        await(AnswerPublished.class);
        await(CaseClosed.class);
    }

    private void feed() throws InterruptedException {
        String text = "На улице Широкой у дома " + number + " третью неделю не горят фонари, вечером идти страшно.";
        CuratorMessage message = CuratorMessage.newBuilder()
                .setMessageId(messageId())
                .setNetwork("VK")
                .setSentAt(CityClock.wall().instant().minus(Duration.ofDays(kind == Kind.SENT_DAYS_AGO ? 6 : 0)))
                .setLink(world.network().write(number, text))
                .setAuthor(new AuthorOfMessage(NetworkCitizens.citizenOf(number), NetworkCitizens.nameOf(number), null))
                .setText(text)
                .build();
        waitsFor = "the feed";
        for (int times = kind == Kind.FED_TWICE ? 2 : 1; times > 0; times--) {
            push(message);
            pause();
        }
    }

    /** The curator's system sends again what the broker did not acknowledge. */
    private void push(CuratorMessage message) throws InterruptedException {
        long end = System.nanoTime() + world.patience().toNanos();
        while (true) {
            try {
                world.feed().push(message);
                return;
            } catch (RuntimeException e) {
                if (System.nanoTime() > end) {
                    throw new StuckException("the feed does not take it: " + e.getMessage());
                }
                Thread.sleep(BEFORE_ANOTHER_TRY);
            }
        }
    }

    private void clarify(String executor) throws InterruptedException {
        pause();
        waitsFor = "the clarification";
        people.command(
                executor,
                "/clarifications",
                () -> Optional.of(Map.of("text", question())),
                shown -> !shown.path("clarifications").isEmpty(),
                () -> has(ClarificationAsked.class));
        await(ClarificationPosted.class);
        waitsFor = "the citizen";
        mayReply.await();
        pause();
        String comment = first(ClarificationPosted.class).getExternalId();
        world.network().reply(number, comment, "У второго подъезда, это " + number + "-й случай.");
        await(ClarificationAnswered.class);
    }

    private void submit(String executor, int version) throws InterruptedException {
        // The version that was returned says less.
        String text = version == lastVersion() ? answer() : "Заменим. " + messageId();
        waitsFor = "draft " + version;
        people.command(
                executor,
                "/drafts",
                () -> Optional.of(
                        Map.of("kind", "FINAL", "text", text, "attachments", List.of(), "noAttachments", true)),
                shown -> CasePeople.draftIn(shown, version).isPresent(),
                () -> world.log().has(caseId, DraftSubmitted.class, d -> d.getVersion() == version));
    }

    private void returnDraft(int version) throws InterruptedException {
        waitsFor = "the return";
        people.command(
                "curator",
                "/drafts/" + version + "/return",
                () -> Optional.of(Map.of("remark", "Укажите срок работ.")),
                shown -> isDecided(shown, version),
                () -> has(DraftReturned.class));
    }

    private void approve() throws InterruptedException {
        waitsFor = "the approval";
        int version = lastVersion();
        people.command(
                "curator",
                "/drafts/" + version + "/approval",
                () -> people.readDraft(version),
                shown -> isDecided(shown, version),
                () -> has(DraftApproved.class));
    }

    private static boolean isDecided(JsonNode shown, int version) {
        return CasePeople.draftIn(shown, version)
                .filter(draft -> draft.hasNonNull("decision"))
                .isPresent();
    }

    private void await(Class<? extends SpecificRecord> fact) throws InterruptedException {
        waitsFor = fact.getSimpleName();
        people.await(waitsFor, () -> has(fact));
    }

    private <T extends SpecificRecord> T first(Class<T> type) {
        return world.log().of(caseId).stream()
                .map(Fact::content)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private boolean has(Class<? extends SpecificRecord> fact) {
        return world.log().has(caseId, fact, any -> true);
    }

    private void pause() throws InterruptedException {
        Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
    }
}
