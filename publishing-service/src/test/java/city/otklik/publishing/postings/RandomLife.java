package city.otklik.publishing.postings;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Decision;
import city.otklik.casestore.CaseRecord;
import city.otklik.casestore.Note;
import city.otklik.casestore.Occurrences;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.ApprovalSignature;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.DraftReturned;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.facts.ReplyCertainty;
import city.otklik.facts.ReplyDismissed;
import city.otklik.lifecycle.CaseLife;
import city.otklik.lifecycle.Transition;
import city.otklik.messaging.FactType;
import city.otklik.publishing.FactsOfOthers;
import city.otklik.publishing.accounts.OfficialAccount;
import city.otklik.publishing.cases.Posting;
import city.otklik.publishing.cases.PostingState;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.networks.NetworkConnector.Search;
import city.otklik.publishing.networks.PostingResult;
import city.otklik.publishing.postings.ManualPostingDecider.ConfirmClaimedTime;
import city.otklik.publishing.postings.ManualPostingDecider.DeclareImpossible;
import city.otklik.publishing.postings.ManualPostingDecider.RecordPosting;
import city.otklik.publishing.postings.ManualPostingDecider.SendAgain;
import city.otklik.publishing.postings.ManualPostingDecider.TakeOver;
import city.otklik.publishing.postings.PostingDecider.EndAttempt;
import city.otklik.publishing.postings.PostingDecider.RecordSearch;
import city.otklik.publishing.postings.PostingDecider.StartAttempt;
import city.otklik.testkit.InMemoryCaseStore;
import city.otklik.testkit.LoggedFact;
import city.otklik.testkit.OrderOfFactsContract.Life;
import city.otklik.testkit.TestCallers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** One case: the log, what publishing made of it, and how far each of the others has read. */
final class RandomLife {

    private static final String CASE = OrderOfFactsTest.CASE;
    static final List<OfficialAccount> ACCOUNTS =
            List.of(new OfficialAccount("city-vk", Network.VK, "494", "", "", true));

    /** Nobody proves it here, and true ones for so many lives would take minutes. */
    private static final ApprovalSignature SIGNED = new ApprovalSignature("key", "signature");

    private final Random random;
    private final Set<String> swapped;
    private final List<LoggedFact> log = new ArrayList<>();
    private final Map<String, Integer> readUpTo = new HashMap<>();
    private Instant now = Instant.parse("2026-03-03T06:00:00Z");
    private PublishingCase publishing = PublishingCase.unknown(CASE);
    private int publishingReadUpTo;
    private int drafts;
    private int clarifications;
    private int ids;

    RandomLife(long seed, Set<String> swapped) {
        this.random = new Random(seed);
        this.swapped = swapped;
        log(FactsOfOthers.received(CASE, now, Network.VK, "https://vk.com/494/1", "77"), 0);
        log(
                MessageAccepted.newBuilder()
                        .setCaseId(CASE)
                        .setOccurredAt(now)
                        .setSentAt(now)
                        .setNetwork(Network.VK)
                        .setPriority(PriorityClass.NORMAL)
                        .setRepeats(List.of())
                        .setMarks(List.of())
                        .build(),
                1);
        log(new ExecutorAppointed(CASE, now, "executor"), 2);
    }

    void step() {
        now = now.plusSeconds(1 + random.nextInt(600));
        switch (random.nextInt(5)) {
            case 0, 1 -> {
                int before = log.size();
                for (int attempt = 0; attempt < 6 && log.size() == before; attempt++) {
                    other();
                }
            }
            case 2 -> readNext();
            case 3 -> own();
            default -> readEverything();
        }
    }

    private void log(SpecificRecord fact, int known) {
        log.add(new LoggedFact(fact, known));
    }

    /** Another service reads on, and adds a fact that is allowed by what it has read. */
    private void other() {
        SpecificRecord fact = ofOthers();
        String source = FactType.of(fact.getSchema()).owner();
        int seen = readUpTo.getOrDefault(source, 0);
        seen += random.nextInt(log.size() - seen + 1);
        readUpTo.put(source, seen);
        CaseLife known = CaseLife.unknown();
        for (int place = 0; place < log.size(); place++) {
            if (place < seen || log.get(place).owner().equals(source)) {
                known = Occurrences.observed(known, log.get(place).content());
            }
        }
        boolean allowed = !(CaseLife.after(known, Occurrences.of(fact).orElseThrow()) instanceof Transition.NotAllowed);
        if (allowed) {
            log(fact, seen);
            drafts += fact instanceof DraftSubmitted ? 1 : 0;
            clarifications += fact instanceof ClarificationAsked ? 1 : 0;
        }
    }

    private SpecificRecord ofOthers() {
        AnswerKind kind = drafts % 3 == 1 ? AnswerKind.INTERIM : AnswerKind.FINAL;
        int clarification = 1 + random.nextInt(Math.max(1, clarifications));
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 ->
                DraftSubmitted.newBuilder(FactsOfOthers.submitted(CASE, now, drafts + 1, "Текст"))
                        .setKind((drafts + 1) % 3 == 1 ? AnswerKind.INTERIM : AnswerKind.FINAL)
                        .build();
            case 4, 5, 6, 7, 8, 9 ->
                new DraftApproved(
                        CASE,
                        now,
                        drafts,
                        kind,
                        "Текст",
                        List.of(),
                        FactsOfOthers.hash(kind, "Текст"),
                        "curator",
                        SIGNED,
                        false);
            case 10 -> new DraftReturned(CASE, now, drafts, kind, "Иначе", "curator");
            case 11, 12 -> new ClarificationAsked(CASE, now, clarifications + 1, "Где?", "executor", SIGNED);
            case 13, 14 -> FactsOfOthers.clarificationWithdrawn(CASE, now, clarification);
            case 15 -> ending();
            case 16, 17, 18 -> FactsOfOthers.overturned(CASE, now);
            default -> new ExecutorAppointed(CASE, now, "another");
        };
    }

    private SpecificRecord ending() {
        return switch (random.nextInt(3)) {
            case 0 -> FactsOfOthers.transferred(CASE, now);
            case 1 -> FactsOfOthers.withdrawn(CASE, now);
            default -> FactsOfOthers.rejected(CASE, now);
        };
    }

    private void readEverything() {
        while (publishingReadUpTo < log.size()) {
            readNext();
        }
    }

    private void readNext() {
        while (publishingReadUpTo < log.size()
                && log.get(publishingReadUpTo).owner().equals("publishing")) {
            publishingReadUpTo++;
        }
        if (publishingReadUpTo < log.size()) {
            SpecificRecord fact = log.get(publishingReadUpTo++).content();
            PublishingCase evolved = publishing.evolve(fact);
            publishing = after(evolved, PostingScenario.DECIDER.intend(evolved, fact, now));
        }
    }

    /** Publishing decides without what it has not read. */
    private void own() {
        if (publishing.postings().isEmpty()) {
            return;
        }
        Posting posting =
                publishing.postings().get(random.nextInt(publishing.postings().size()));
        Decision<PublishingCase> decision = random.nextInt(3) == 0 ? byPerson(posting) : byItself(posting);
        List<LoggedFact> unread = log.subList(publishingReadUpTo, log.size()).stream()
                .filter(fact -> !fact.owner().equals("publishing"))
                .toList();
        publishing = after(publishing, decision);
        for (SpecificRecord fact : facts(decision)) {
            unread.forEach(other -> swapped.add(fact.getSchema().getName() + ", " + other.name()));
            log(fact, publishingReadUpTo);
        }
    }

    private Decision<PublishingCase> byItself(Posting posting) {
        PostingDecider decider = PostingScenario.DECIDER;
        PostingResult.Accepted accepted = new PostingResult.Accepted("id-" + ++ids, "https://vk.com/" + ids, now);
        return switch (posting.state()) {
            case INTENDED -> decider.start(publishing, new StartAttempt(posting, "city-vk", now.plusSeconds(60)), now);
            case ATTEMPTED ->
                decider.end(
                        publishing,
                        new EndAttempt(
                                posting,
                                switch (random.nextInt(5)) {
                                    case 0, 1 -> accepted;
                                    case 2 -> new PostingResult.Refused(Note.literally("no"), Note.NONE);
                                    case 3 -> new PostingResult.ForPerson(Note.literally("captcha"));
                                    default -> new PostingResult.Ambiguous(Note.literally("no answer"));
                                },
                                1),
                        now);
            case UNCERTAIN ->
                decider.search(
                        publishing,
                        new RecordSearch(
                                posting,
                                random.nextBoolean() ? new Search.Found(accepted) : new Search.NotFound(),
                                "city-vk",
                                1),
                        now);
            default -> reply(posting);
        };
    }

    private Decision<PublishingCase> reply(Posting posting) {
        int number = posting.name().number();
        if (posting.isAnswer() || posting.state() != PostingState.POSTED) {
            return Decision.emit();
        }
        if (publishing.awaitsReply(posting)) {
            return Decision.emit(
                    new ClarificationAnswered(CASE, now, number, "reply-" + ++ids, "Там", ReplyCertainty.EXACT));
        }
        return posting.replies().isEmpty() || posting.replies().getLast().dismissed() || publishing.isClosed(posting)
                ? Decision.emit()
                : Decision.emit(new ReplyDismissed(
                        CASE, now, number, posting.replies().getLast().id(), "нет"));
    }

    private Decision<PublishingCase> byPerson(Posting posting) {
        return switch (random.nextInt(5)) {
            case 0 ->
                PostingScenario.MANUAL.record(
                        publishing,
                        new RecordPosting(
                                TestCallers.supervisor(),
                                posting.name(),
                                "https://vk.com/by-hand/" + ++ids,
                                random.nextBoolean() ? now : null,
                                Optional.empty(),
                                ACCOUNTS),
                        now);
            case 1 ->
                PostingScenario.MANUAL.confirmClaimedTime(publishing, new ConfirmClaimedTime(posting.name()), now);
            case 2 ->
                PostingScenario.MANUAL.takeOver(
                        publishing, new TakeOver(TestCallers.supervisor(), posting.name()), now);
            case 3 ->
                PostingScenario.MANUAL.sendAgain(
                        publishing, new SendAgain(TestCallers.supervisor(), posting.name()), now);
            default ->
                PostingScenario.MANUAL.declareImpossible(publishing, new DeclareImpossible("Удалено", "clara"), now);
        };
    }

    private static PublishingCase after(PublishingCase before, Decision<PublishingCase> decision) {
        PublishingCase next = before;
        if (decision instanceof Decision.Accepted<PublishingCase> accepted && accepted.noted() != null) {
            assertThat(accepted.noted().recorded()).isEqualTo(before.recorded());
            next = accepted.noted();
        }
        for (SpecificRecord fact : facts(decision)) {
            next = next.evolve(fact);
        }
        return next;
    }

    static List<SpecificRecord> facts(Decision<PublishingCase> decision) {
        return decision instanceof Decision.Accepted<PublishingCase> accepted ? accepted.facts() : List.of();
    }

    /** The whole life, of which publishing keeps its case. */
    Life<PublishingCase> ended() {
        readEverything();
        var store = new InMemoryCaseStore<>("publishing", PostingScenario.TYPE, () -> now);
        long own =
                log.stream().filter(fact -> fact.owner().equals("publishing")).count();
        store.cases().save(new CaseRecord<>(CASE, 0, 1, publishing, Map.of(), own, List.of(), null));
        return new Life<>(CASE, log, store);
    }
}
