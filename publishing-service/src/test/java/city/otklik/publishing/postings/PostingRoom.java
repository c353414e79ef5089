package city.otklik.publishing.postings;

import city.otklik.access.Caller;
import city.otklik.access.worded.Refusal;
import city.otklik.access.Role;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.Network;
import city.otklik.facts.PostingKind;
import city.otklik.messaging.OutgoingFact;
import city.otklik.casestore.CaseDesk;
import city.otklik.access.worded.Outcome;
import city.otklik.publishing.Told;
import city.otklik.publishing.accounts.AccountRegister;
import city.otklik.publishing.accounts.AccountsInMemory;
import city.otklik.publishing.networks.Connectors;
import city.otklik.publishing.networks.NetworkInMemory;
import city.otklik.testkit.DeskInMemory;
import city.otklik.time.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Publishing with everything around it in memory: one case, a network, and a clock that a hand moves. */
public final class PostingRoom {

    public static final String CASE = "AAAA-BBBB-CCCC";
    public static final String OURS = "494";
    public static final String AUTHOR = "77";
    public static final String ANSWER = "Здравствуйте, Анна! Фонари заменят завтра.";
    public static final String QUESTION = "Уточните, пожалуйста, адрес.";
    public static final Caller EXECUTOR = new Caller("anna", Set.of(Role.EXECUTOR), Set.of());
    public static final Caller CURATOR = new Caller("clara", Set.of(Role.CURATOR), Set.of());
    public static final Caller SUPERVISOR = new Caller("sonja", Set.of(Role.SUPERVISOR), Set.of());

    private Instant now = Instant.parse("2026-03-03T06:00:00.250Z");
    private final CityClock clock = () -> now;
    private final NetworkInMemory network = new NetworkInMemory(clock);
    private final DeskInMemory<PublishingCase> memory = new DeskInMemory<>("publishing");
    private final AccountRegister accounts = AccountsInMemory.withCommunity(OURS, "community", "service");
    private final Speakers speakers = new Speakers(new Connectors(List.of(network)), accounts);
    private final PostingClerk clerk = anotherClerk();
    private final PostingsByHand byHand = new PostingsByHand(memory.desk(), speakers, clock);
    private final String link = network.message(OURS, AUTHOR);

    /** A room in which the case's message was received. */
    public static PostingRoom opened() {
        return openedFor(AUTHOR);
    }

    /** @param author as the curator told it, null where unknown */
    public static PostingRoom openedFor(@Nullable String author) {
        PostingRoom room = new PostingRoom();
        room.hears(Told.received(CASE, room.now, Network.VK, room.link, author));
        return room;
    }

    private PostingRoom() {}

    PostingClerk anotherClerk() {
        return new PostingClerk(memory.desk(), speakers, clock, Duration.ofSeconds(60), 1);
    }

    public void hears(SpecificRecord fact) {
        memory.desk().handle(memory.fact(CASE, fact), known -> PostingIntents.on(known, fact, now));
    }

    public void approved(int version) {
        hears(Told.approved(CASE, now, version, AnswerKind.FINAL, text(version)));
    }

    public void approvedInterim(int version) {
        hears(Told.approved(CASE, now, version, AnswerKind.INTERIM, text(version)));
    }

    public void asked(int number) {
        hears(Told.asked(CASE, now, number, QUESTION));
    }

    public static String text(int version) {
        return version == 1 ? ANSWER : ANSWER + " (" + version + ")";
    }

    public void attend() {
        clerk.attend(CASE);
    }

    public void passes(Duration time) {
        now = now.plus(time);
    }

    /** Attends until nothing more can happen by itself. */
    public void untilQuiet() {
        for (int round = 0; round < 40; round++) {
            attend();
            passes(Duration.ofMinutes(16));
        }
    }

    PostingsByHand byHand() {
        return byHand;
    }

    public CaseDesk<PublishingCase> desk() {
        return memory.desk();
    }

    public PostingQueue queue() {
        return new QueueInMemory(memory.records());
    }

    public NetworkInMemory network() {
        return network;
    }

    public Connectors connectors() {
        return new Connectors(List.of(network));
    }

    public AccountRegister accounts() {
        return accounts;
    }

    public CityClock clock() {
        return clock;
    }

    public Instant now() {
        return now;
    }

    public String link() {
        return link;
    }

    public PublishingCase kase() {
        return Objects.requireNonNull(memory.desk().find(CASE).orElseThrow().state());
    }

    public Posting answer(int version) {
        return kase().posting(new PostingName(PostingKind.ANSWER, version)).orElseThrow();
    }

    public Posting clarification(int number) {
        return kase().posting(new PostingName(PostingKind.CLARIFICATION, number))
                .orElseThrow();
    }

    /** Types of what publishing said about the case, in order. */
    public List<String> saidTypes() {
        return memory.log().typesOf(CASE);
    }

    /** Who caused what publishing said, in order. */
    public List<String> actors() {
        return memory.log().facts().stream().map(OutgoingFact::actor).toList();
    }

    public List<SpecificRecord> said() {
        return memory.said(CASE);
    }

    public <F extends SpecificRecord> F lastSaid(Class<F> type) {
        return said().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    /** What was refused; it always says what is wrong and what to do. */
    public static <R extends Refusal> R refusal(Outcome<R, ?> outcome) {
        if (outcome instanceof Outcome.Refused<R, ?>(R refusal)
                && !refusal.detail().isBlank()
                && !refusal.remedy().isBlank()) {
            return refusal;
        }
        throw new AssertionError("Not refused: " + outcome);
    }

    public static <A> A done(Outcome<?, A> outcome) {
        if (outcome instanceof Outcome.Done<?, A>(A answer, long revision)) {
            return answer;
        }
        throw new AssertionError("Not done: " + outcome);
    }
}
