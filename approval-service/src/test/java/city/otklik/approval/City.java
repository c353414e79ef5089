package city.otklik.approval;

import static city.otklik.approval.SampleCases.ID;

import city.otklik.access.Decision;
import city.otklik.approval.approving.Approvals;
import city.otklik.approval.cases.ApprovalCase;
import city.otklik.approval.clarifying.Clarifications;
import city.otklik.approval.drafting.Drafts;
import city.otklik.casestore.CaseType;
import city.otklik.casestore.Occurrences;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.CaseClosed;
import city.otklik.facts.CaseTransferred;
import city.otklik.facts.ClockKind;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.ExecutorSubstituted;
import city.otklik.facts.LastReworkRound;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.MessageWithdrawn;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityChanged;
import city.otklik.facts.PriorityClass;
import city.otklik.facts.PublicationImpossible;
import city.otklik.facts.RejectionGround;
import city.otklik.facts.RejectionOverturned;
import city.otklik.facts.RepeatConfirmed;
import city.otklik.facts.RepeatDenied;
import city.otklik.lifecycle.CaseLife;
import city.otklik.messaging.Actor;
import city.otklik.testkit.InMemoryCaseStore;
import city.otklik.testkit.LoggedFact;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * One case in a city of services that decide at the same time, each on what it has read of the log so far. Approval is the
 * real one; the others decide at random what the table of a case's life allows.
 */
final class City {

    static final CaseType<ApprovalCase> TYPE = new CaseType<>(ApprovalCase.class, ApprovalCase::unknown);

    private final Random random;
    private final InMemoryCaseStore<ApprovalCase> approval = new InMemoryCaseStore<>("approval", TYPE, this::now);
    private final List<LoggedFact> log = new ArrayList<>();
    private final List<Service> services;
    private Instant now = SampleFacts.NINE;

    City(long seed) {
        this.random = new Random(seed);
        this.services = Stream.of("intake", "routing", "approval", "publishing", "sla")
                .map(owner -> owner.equals("approval") ? new Approval() : new Service(owner))
                .toList();
    }

    List<LoggedFact> log() {
        return log;
    }

    InMemoryCaseStore<ApprovalCase> approval() {
        return approval;
    }

    /** Lets the case live for a while, and everybody read the whole log then. */
    void live(int steps) {
        for (int step = 0; step < steps; step++) {
            now = now.plusSeconds(60);
            Service service = services.get(random.nextInt(services.size()));
            switch (random.nextInt(6)) {
                case 0, 1 -> service.decide();
                case 2 -> service.send();
                default -> service.read();
            }
        }
        services.forEach(service -> {
            while (service.send()) {}
        });
        services.forEach(service -> {
            while (service.read()) {}
        });
    }

    private Instant now() {
        return now;
    }

    private class Service {

        final String owner;
        private final Deque<LoggedFact> outbox = new ArrayDeque<>();
        private CaseLife life = CaseLife.unknown();
        private AnswerKind approved = AnswerKind.FINAL;
        private int read;

        Service(String owner) {
            this.owner = owner;
        }

        void decide() {
            List<SpecificRecord> possible = candidates()
                    .filter(fact -> Occurrences.of(fact).map(life::allows).orElse(true))
                    .toList();
            if (!possible.isEmpty()) {
                emit(SampleFacts.at(now, possible.get(random.nextInt(possible.size()))));
            }
        }

        final void emit(SpecificRecord fact) {
            life = Occurrences.observed(life, fact);
            outbox.add(new LoggedFact(fact, read));
        }

        boolean send() {
            return !outbox.isEmpty() && log.add(outbox.remove());
        }

        boolean read() {
            if (read == log.size()) {
                return false;
            }
            LoggedFact next = log.get(read++);
            if (!next.owner().equals(owner)) {
                life = Occurrences.observed(life, next.content());
                if (next.content() instanceof DraftApproved draft) {
                    approved = draft.getKind();
                }
                handle(next.content());
            }
            return true;
        }

        void handle(SpecificRecord fact) {}

        private Stream<SpecificRecord> candidates() {
            int clarification =
                    1 + random.nextInt(Math.max(1, life.clarifications().size()));
            return switch (owner) {
                case "intake" -> intake();
                case "routing" -> routing();
                case "publishing" -> publishing(clarification);
                default -> sla(clarification);
            };
        }

        private Stream<SpecificRecord> intake() {
            String repeat = "AAAA-000" + random.nextInt(3);
            return Stream.of(
                    SampleFacts.received(ID, Network.VK, "Когда починят фонарь?"),
                    SampleFacts.accepted(ID),
                    RepeatConfirmed.newBuilder()
                            .setCaseId(ID)
                            .setOccurredAt(now)
                            .setRepeatOf(repeat)
                            .build(),
                    RepeatDenied.newBuilder()
                            .setCaseId(ID)
                            .setOccurredAt(now)
                            .setRepeatOf(repeat)
                            .build(),
                    PriorityChanged.newBuilder()
                            .setCaseId(ID)
                            .setOccurredAt(now)
                            .setFrom(PriorityClass.NORMAL)
                            .setTo(PriorityClass.URGENT)
                            .build(),
                    rarely(MessageRejected.newBuilder()
                            .setCaseId(ID)
                            .setOccurredAt(now)
                            .setSentAt(now)
                            .setGround(RejectionGround.INSULT)
                            .build()),
                    RejectionOverturned.newBuilder()
                            .setCaseId(ID)
                            .setOccurredAt(now)
                            .setSentAt(now)
                            .setNetwork(Network.VK)
                            .setReason("ошибка")
                            .build(),
                    rarely(MessageWithdrawn.newBuilder()
                            .setCaseId(ID)
                            .setOccurredAt(now)
                            .setReason("ошибка")
                            .build()));
        }

        private Stream<SpecificRecord> routing() {
            return Stream.of(
                    SampleFacts.appointed(ID, "anna"),
                    SampleFacts.routed(ID, "UGH"),
                    ExecutorSubstituted.newBuilder()
                            .setCaseId(ID)
                            .setOccurredAt(now)
                            .setFrom("anna")
                            .setTo(random.nextBoolean() ? "boris" : "anna")
                            .build(),
                    rarely(CaseTransferred.newBuilder()
                            .setCaseId(ID)
                            .setOccurredAt(now)
                            .setTo("59-ФЗ")
                            .setReason("жалоба")
                            .build()));
        }

        private Stream<SpecificRecord> publishing(int clarification) {
            return Stream.of(
                    AnswerPublished.newBuilder(SampleFacts.published(ID, life.version(), approved))
                            .setCloses(approved == AnswerKind.INTERIM ? List.copyOf(life.closable()) : null)
                            .build(),
                    SampleFacts.failed(ID, life.version()),
                    SampleFacts.resumed(ID, life.version()),
                    SampleFacts.posted(ID, clarification),
                    SampleFacts.answered(ID, clarification, "Дом пять"),
                    SampleFacts.dismissed(ID, clarification),
                    PublicationImpossible.newBuilder()
                            .setCaseId(ID)
                            .setOccurredAt(now)
                            .setReason("удалено")
                            .setConfirmedBy("clara")
                            .build(),
                    CaseClosed.newBuilder().setCaseId(ID).setOccurredAt(now).build());
        }

        private Stream<SpecificRecord> sla(int clarification) {
            ClockKind clock = ClockKind.values()[random.nextInt(ClockKind.values().length)];
            return Stream.of(
                    SampleFacts.due(ID, clock, 1, now.plusSeconds(3600)),
                    SampleFacts.moved(ID, clock, 1, now, now.plusSeconds(7200)),
                    SampleFacts.met(ID, clock, 1),
                    SampleFacts.unanswered(ID, clarification, now),
                    LastReworkRound.newBuilder()
                            .setCaseId(ID)
                            .setOccurredAt(now)
                            .setVersion(1)
                            .setAnswerDue(now)
                            .build());
        }

        private SpecificRecord rarely(SpecificRecord fact) {
            return random.nextInt(20) == 0
                    ? fact
                    : CaseClosed.newBuilder().setCaseId(ID).setOccurredAt(now).build();
        }
    }

    private final class Approval extends Service {

        Approval() {
            super("approval");
        }

        @Override
        void decide() {
            String executor = random.nextInt(4) == 0 ? "boris" : "anna";
            AnswerKind kind = random.nextInt(3) == 0 ? AnswerKind.INTERIM : AnswerKind.FINAL;
            int choice = random.nextInt(6);
            approval.commands()
                    .handle(
                            ID,
                            null,
                            Actor.service("approval"),
                            (approvalCase, at) -> decide(approvalCase, choice, executor, kind, at))
                    .onDone(done -> done.facts().forEach(this::emit));
        }

        private Decision<ApprovalCase> decide(
                ApprovalCase approvalCase, int choice, String executor, AnswerKind kind, Instant at) {
            int latest = Math.max(1, approvalCase.clarifications().size());
            return switch (choice) {
                case 0 -> Approvals.approve(approvalCase, at);
                case 1 -> Approvals.returnDraft(approvalCase, at);
                case 2 -> Clarifications.withdraw(approvalCase, executor, latest, at);
                case 3 -> Clarifications.ask(approvalCase, executor, at);
                default -> Drafts.submit(approvalCase, executor, kind, at);
            };
        }

        @Override
        void handle(SpecificRecord fact) {
            approval.given(ID, fact);
        }
    }
}
