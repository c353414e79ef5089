package city.otklik.sla.processing;

import city.otklik.deadlines.history.AnswerKind;
import city.otklik.deadlines.history.ClockFact;
import city.otklik.deadlines.policy.PriorityClass;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.CaseClosed;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.CaseTransferred;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.ClarificationWithdrawn;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.DraftReturned;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.ExecutorSubstituted;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.MessageWithdrawn;
import city.otklik.facts.PriorityChanged;
import city.otklik.facts.PublicationImpossible;
import city.otklik.facts.RejectionOverturned;
import city.otklik.facts.ReplyDismissed;
import city.otklik.facts.RoutingDoubted;
import city.otklik.facts.ScreeningDoubted;
import city.otklik.messaging.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What the facts of the other services mean to the clocks. */
public final class ClockFacts {

    private static final int LONGEST_CODE = 100;
    private static final int MOST_DEPARTMENTS = 100;

    private ClockFacts() {}

    /** Null for a fact that concerns no clock. Ids are counted by each source, so the source belongs to the name. */
    public static @Nullable ClockFact of(Fact fact) {
        String id = fact.source() + "/" + fact.id();
        Instant at = fact.occurredAt();
        return switch (fact.content()) {
            case MessageAccepted it -> new ClockFact.MessageAccepted(id, at, it.getSentAt(), of(it.getPriority()));
            case ScreeningDoubted it -> new ClockFact.ScreeningDoubted(id, at, it.getSentAt(), of(it.getPriority()));
            case RejectionOverturned it ->
                new ClockFact.RejectionOverturned(id, at, it.getSentAt(), of(it.getPriority()));
            case MessageRejected it -> new ClockFact.MessageRejected(id, at);
            case MessageWithdrawn it -> new ClockFact.MessageWithdrawn(id, at);
            case PriorityChanged it -> new ClockFact.PriorityChanged(id, at, of(it.getTo()));
            case ExecutorAppointed it -> new ClockFact.ExecutorAppointed(id, at, it.getExecutor());
            case ExecutorSubstituted it -> new ClockFact.ExecutorAppointed(id, at, it.getTo());
            case CaseRouted it -> new ClockFact.CaseRouted(id, at, it.getLead());
            case CaseTransferred it -> new ClockFact.CaseTransferred(id, at);
            case DraftSubmitted it -> new ClockFact.DraftSubmitted(id, at, it.getVersion(), of(it.getKind()));
            case DraftApproved it -> new ClockFact.DraftApproved(id, at, it.getVersion());
            case DraftReturned it -> new ClockFact.DraftReturned(id, at, it.getVersion());
            case ClarificationPosted it -> new ClockFact.ClarificationPosted(id, at, it.getClarification());
            case ClarificationAnswered it ->
                new ClockFact.ClarificationAnswered(id, at, it.getClarification(), it.getReplyId());
            case ReplyDismissed it -> new ClockFact.ReplyDismissed(id, at, it.getClarification(), it.getReplyId());
            case ClarificationWithdrawn it -> new ClockFact.ClarificationWithdrawn(id, at, it.getClarification());
            case AnswerPublished it -> new ClockFact.AnswerPublished(id, at, it.getVersion(), of(it.getKind()));
            case PublicationImpossible it -> new ClockFact.PublicationImpossible(id, at);
            case CaseClosed it -> new ClockFact.CaseClosed(id, at);
            default -> null;
        };
    }

    /** The network that an opening fact names, null for any other fact. */
    static @Nullable String network(SpecificRecord content) {
        return switch (content) {
            case MessageAccepted it -> it.getNetwork().name();
            case ScreeningDoubted it -> it.getNetwork().name();
            case RejectionOverturned it -> it.getNetwork().name();
            default -> null;
        };
    }

    /** Lead and co-departments from this fact on, null for one that says nothing about them. */
    static @Nullable Set<String> departments(SpecificRecord content) {
        return switch (content) {
            case CaseRouted it ->
                Stream.concat(Stream.of(it.getLead()), it.getCoDepartments().stream())
                        // No code of ours is longer; whatever a record names, a case stays small.
                        .filter(code -> code.length() <= LONGEST_CODE
                                && code.lines().toList().equals(List.of(code)))
                        .limit(MOST_DEPARTMENTS)
                        .collect(Collectors.toUnmodifiableSet());
            case RoutingDoubted doubted -> Set.of();
            default -> null;
        };
    }

    private static PriorityClass of(city.otklik.facts.PriorityClass priority) {
        return priority == city.otklik.facts.PriorityClass.URGENT ? PriorityClass.URGENT : PriorityClass.NORMAL;
    }

    private static AnswerKind of(city.otklik.facts.AnswerKind kind) {
        return kind == city.otklik.facts.AnswerKind.INTERIM ? AnswerKind.INTERIM : AnswerKind.FINAL;
    }
}
