package city.otklik.publishing.postings;

import city.otklik.access.Caller;
import city.otklik.access.Refusal;
import city.otklik.access.RefusalException;
import city.otklik.access.RefusalMessages;
import city.otklik.access.Role;
import city.otklik.casestore.CaseCommandHandler;
import city.otklik.casestore.CaseReader;
import city.otklik.casestore.CaseRecord;
import city.otklik.casestore.CaseType;
import city.otklik.casestore.CommandResult;
import city.otklik.casestore.LastRebuild;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.Network;
import city.otklik.facts.PostingKind;
import city.otklik.messaging.OutgoingFact;
import city.otklik.publishing.FactsOfOthers;
import city.otklik.publishing.accounts.AccountsInMemory;
import city.otklik.publishing.cases.Posting;
import city.otklik.publishing.cases.PostingName;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.cases.PublishingCases;
import city.otklik.publishing.cases.PublishingCasesInMemory;
import city.otklik.publishing.networks.AccountSelection;
import city.otklik.publishing.networks.NetworkInMemory;
import city.otklik.publishing.postings.ManualPostingDecider.ConfirmClaimedTime;
import city.otklik.publishing.postings.ManualPostingDecider.DeclareImpossible;
import city.otklik.publishing.postings.ManualPostingDecider.RecordPosting;
import city.otklik.publishing.postings.ManualPostingDecider.SendAgain;
import city.otklik.publishing.postings.ManualPostingDecider.TakeOver;
import city.otklik.testkit.InMemoryCaseStore;
import city.otklik.testkit.InMemorySigningKeys;
import city.otklik.time.CityClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** Publishing with everything around it in memory: one case, a network, and a clock that the test moves. */
public final class PostingScenario {

    public static final String CASE = "AAAA-BBBB-CCCC";
    public static final String OURS = "494";
    public static final String AUTHOR = "77";
    public static final String ANSWER = "Здравствуйте, Анна! Фонари заменят завтра.";
    public static final String QUESTION = "Уточните, пожалуйста, адрес.";
    public static final Caller EXECUTOR = new Caller("anna", Set.of(Role.EXECUTOR), Set.of());
    public static final Caller CURATOR = new Caller("clara", Set.of(Role.CURATOR), Set.of());
    public static final Caller SUPERVISOR = new Caller("sonja", Set.of(Role.SUPERVISOR), Set.of());

    static final CaseType<PublishingCase> TYPE = new CaseType<>(PublishingCase.class, PublishingCase::unknown);
    static final PostingDecider DECIDER = new PostingDecider(PostingDecider.LOOKS);
    static final InMemorySigningKeys KEYS = InMemorySigningKeys.ofApproval();
    static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();
    static final ApprovalCheck APPROVALS = new ApprovalCheck(KEYS, METERS);
    static final ManualPostingDecider MANUAL = new ManualPostingDecider(APPROVALS);

    private Instant now = Instant.parse("2026-03-03T06:00:00.250Z");
    private final CityClock clock = () -> now;
    private final NetworkInMemory network = new NetworkInMemory(clock);
    private InMemoryCaseStore<PublishingCase> service = new InMemoryCaseStore<>("publishing", TYPE, clock);
    private final List<SpecificRecord> log = new ArrayList<>();
    private int logged;
    private final AccountSelection accounts =
            new AccountSelection(List.of(network), AccountsInMemory.withCommunity(OURS, "community", "service"));
    private PostingWorker worker = anotherWorker();
    private final String link = network.message(OURS, AUTHOR);

    /** A scenario in which the case's message was received. */
    public static PostingScenario opened() {
        return openedFor(AUTHOR);
    }

    /** @param author as the curator gave it, null where unknown */
    public static PostingScenario openedFor(@Nullable String author) {
        PostingScenario scenario = new PostingScenario();
        scenario.read(FactsOfOthers.received(CASE, scenario.now, Network.VK, scenario.link, author));
        scenario.read(FactsOfOthers.appointed(CASE, scenario.now));
        return scenario;
    }

    private PostingScenario() {}

    PostingWorker anotherWorker() {
        return new PostingWorker(
                service.reader(), service.commands(), DECIDER, accounts, APPROVALS, clock, Duration.ofSeconds(60));
    }

    public void read(SpecificRecord fact) {
        log();
        log.add(fact);
        PostingDispatcher nobody = new PostingDispatcher(worker, cases(), clock, task -> {});
        new FactsFunction(service.facts(), service.reader(), DECIDER, APPROVALS, nobody, new LastRebuild(null, false))
                .accept(service.fact(CASE, fact));
    }

    /** Everything in the log so far, in order. */
    List<SpecificRecord> log() {
        List<SpecificRecord> emitted = emitted();
        log.addAll(emitted.subList(logged, emitted.size()));
        logged = emitted.size();
        return log;
    }

    /** The case is built again from the log alone, in an empty store. */
    void rebuild() {
        PublishingCase rebuilt =
                log().stream().reduce(PublishingCase.unknown(CASE), PublishingCase::evolve, (a, b) -> b);
        service = new InMemoryCaseStore<>("publishing", TYPE, clock);
        service.cases().save(new CaseRecord<>(CASE, 0, 1, rebuilt, Map.of(), logged, List.of(), null));
        logged = 0;
        worker = anotherWorker();
    }

    /** The store holds something else of the case than the service wrote, as after a fault of an earlier release. */
    void stored(UnaryOperator<PublishingCase> fault) {
        CaseRecord<PublishingCase> before = service.cases().find(CASE).orElseThrow();
        service.cases()
                .save(new CaseRecord<>(
                        CASE,
                        before.version(),
                        before.revision(),
                        fault.apply(state()),
                        before.seen(),
                        before.sequence(),
                        before.outbox(),
                        before.traceparent()));
    }

    /** The case is built again from the log by a rebuild of the store, which leaves out facts of this type. */
    void rebuildStoreWithout(Class<? extends SpecificRecord> lost) {
        service.rebuild(
                service.history().stream()
                        .filter(fact -> !lost.isInstance(fact.content()))
                        .toList(),
                false);
    }

    void rebuildStore() {
        service.rebuild();
    }

    /** How many cases of the store are not as the log has them. */
    long differences() {
        return service.rebuild(service.history(), true).differences();
    }

    public void approved(int version) {
        read(FactsOfOthers.approved(CASE, now, version, AnswerKind.FINAL, text(version)));
    }

    public void approvedInterim(int version) {
        read(FactsOfOthers.approved(CASE, now, version, AnswerKind.INTERIM, text(version)));
    }

    public void asked(int number) {
        read(FactsOfOthers.asked(CASE, now, number, QUESTION));
    }

    public static String text(int version) {
        return version == 1 ? ANSWER : ANSWER + " (" + version + ")";
    }

    public void work() {
        worker.work(CASE);
    }

    public void passes(Duration time) {
        now = now.plus(time);
    }

    /** Works until nothing more can happen by itself. */
    public void untilQuiet() {
        for (int round = 0; round < 40; round++) {
            work();
            passes(Duration.ofMinutes(16));
        }
    }

    CommandResult<PublishingCase> record(
            PostingName name, @Nullable String ifMatch, String url, @Nullable Instant claimedAt) {
        return record(MANUAL, name, ifMatch, url, claimedAt);
    }

    CommandResult<PublishingCase> record(
            ManualPostingDecider decider,
            PostingName name,
            @Nullable String ifMatch,
            String url,
            @Nullable Instant claimedAt) {
        RecordPosting command =
                new AddressReader(accounts).command(service.reader().find(CASE), EXECUTOR, name, url, claimedAt);
        return service.commands()
                .handle(CASE, ifMatch, EXECUTOR.as(Role.EXECUTOR), (state, at) -> decider.record(state, command, at));
    }

    CommandResult<PublishingCase> confirmClaimedTime(PostingName name) {
        return service.commands()
                .handle(
                        CASE,
                        null,
                        SUPERVISOR.as(Role.SUPERVISOR),
                        (state, at) -> MANUAL.confirmClaimedTime(state, new ConfirmClaimedTime(name), at));
    }

    CommandResult<PublishingCase> takeOver(PostingName name) {
        return takeOver(MANUAL, name);
    }

    CommandResult<PublishingCase> takeOver(ManualPostingDecider decider, PostingName name) {
        return service.commands()
                .handle(
                        CASE,
                        null,
                        EXECUTOR.as(Role.EXECUTOR),
                        (state, at) -> decider.takeOver(state, new TakeOver(EXECUTOR, name), at));
    }

    CommandResult<PublishingCase> sendAgain(PostingName name, @Nullable String ifMatch) {
        return service.commands()
                .handle(
                        CASE,
                        ifMatch,
                        EXECUTOR.as(Role.EXECUTOR),
                        (state, at) -> MANUAL.sendAgain(state, new SendAgain(EXECUTOR, name), at));
    }

    CommandResult<PublishingCase> declareImpossible(String caseId, String reason) {
        return service.commands()
                .handle(
                        caseId,
                        null,
                        CURATOR.as(Role.CURATOR),
                        (state, at) ->
                                MANUAL.declareImpossible(state, new DeclareImpossible(reason, CURATOR.login()), at));
    }

    public CaseCommandHandler<PublishingCase> commands() {
        return service.commands();
    }

    public CaseReader<PublishingCase> reader() {
        return service.reader();
    }

    public PublishingCases cases() {
        return new PublishingCasesInMemory(service.cases());
    }

    public NetworkInMemory network() {
        return network;
    }

    public AccountSelection accounts() {
        return accounts;
    }

    public Instant now() {
        return now;
    }

    public String link() {
        return link;
    }

    public PublishingCase state() {
        return service.reader().find(CASE).orElseThrow();
    }

    /** The case's revision as HTTP carries it. */
    public String etag() {
        return "\"" + service.cases().find(CASE).orElseThrow().revision() + "\"";
    }

    public Posting answer(int version) {
        return state().posting(new PostingName(PostingKind.ANSWER, version)).orElseThrow();
    }

    public Posting clarification(int number) {
        return state().posting(new PostingName(PostingKind.CLARIFICATION, number))
                .orElseThrow();
    }

    public boolean awaitsReply(int number) {
        return state().awaitsReply(clarification(number));
    }

    /** The network's id of a clarification. */
    public String externalId(int number) {
        return Objects.requireNonNull(clarification(number).published()).externalId();
    }

    /** Types of the facts that publishing emitted about the case, in order. */
    public List<String> emittedTypes() {
        return service.log().typesOf(CASE);
    }

    /** Who caused what publishing emitted, in order. */
    public List<String> actors() {
        return service.log().facts().stream().map(OutgoingFact::actor).toList();
    }

    public List<SpecificRecord> emitted() {
        return service.emitted(CASE);
    }

    public <F extends SpecificRecord> F lastEmitted(Class<F> type) {
        return emitted().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    /** What was refused; it always says what is wrong and what to do. */
    public static Refusal refusal(CommandResult<?> result) {
        Refusal refusal = result.refusal().orElseThrow(() -> new AssertionError("Not refused: " + result));
        ProblemDetail problem = words(refusal);
        Object remedy = Objects.requireNonNull(problem.getProperties()).get("remedy");
        if (String.valueOf(problem.getDetail()).isBlank()
                || String.valueOf(remedy).isBlank()) {
            throw new AssertionError("No words: " + refusal);
        }
        return refusal;
    }

    static ProblemDetail words(Refusal refusal) {
        return new RefusalException(refusal)
                .updateAndGetBody(RefusalMessages.of("publishing"), RefusalMessages.DEFAULT);
    }

    public static PublishingCase done(CommandResult<PublishingCase> result) {
        if (result instanceof CommandResult.Done<PublishingCase> done) {
            return done.state();
        }
        throw new AssertionError("Not done: " + result);
    }

    /** The posting as people see it after the command. */
    static PostingView done(CommandResult<PublishingCase> result, PostingName name) {
        return PostingView.of(done(result), name);
    }
}
