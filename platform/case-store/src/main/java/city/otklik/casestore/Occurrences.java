package city.otklik.casestore;

import city.otklik.access.Refusal;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.ClarificationWithdrawn;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.DraftReturned;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.PostingKind;
import city.otklik.facts.PublicationFailed;
import city.otklik.facts.PublicationNeedsPerson;
import city.otklik.facts.PublicationResumed;
import city.otklik.facts.ReplyDismissed;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.CaseLife;
import city.otklik.lifecycle.Occurrence;
import city.otklik.lifecycle.Transition;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** The one mapping from facts and commands to the table of a case's life. */
public final class Occurrences {

    private static final Map<String, CaseEvent> EVENTS =
            Arrays.stream(CaseEvent.values()).collect(Collectors.toMap(CaseEvent::name, Function.identity()));

    private Occurrences() {}

    /** Empty where the fact does not concern the table: the facts of the sla service speak of time. */
    public static Optional<Occurrence> of(SpecificRecord fact) {
        CaseEvent event = EVENTS.get(fact.getSchema().getName());
        return event == null ? Optional.empty() : Optional.of(of(event, fact));
    }

    private static Occurrence of(CaseEvent event, SpecificRecord fact) {
        return switch (fact) {
            case DraftSubmitted draft -> ofAnswer(event, draft.getKind(), draft.getVersion());
            case DraftApproved draft -> ofAnswer(event, draft.getKind(), draft.getVersion());
            case DraftReturned draft -> ofAnswer(event, draft.getKind(), draft.getVersion());
            case AnswerPublished answer -> {
                Occurrence published = ofAnswer(event, answer.getKind(), answer.getVersion());
                yield answer.getCloses() == null ? published : published.closing(answer.getCloses());
            }
            case ClarificationAsked asked -> ofClarification(event, asked.getClarification());
            case ClarificationWithdrawn withdrawn -> ofClarification(event, withdrawn.getClarification());
            case ClarificationPosted posted -> ofClarification(event, posted.getClarification());
            case ClarificationAnswered answered -> ofClarification(event, answered.getClarification());
            case ReplyDismissed dismissed -> ofClarification(event, dismissed.getClarification());
            case PublicationFailed failed -> ofPosting(event, failed.getPosting(), failed.getNumber());
            case PublicationNeedsPerson needs -> ofPosting(event, needs.getPosting(), needs.getNumber());
            case PublicationResumed resumed -> ofPosting(event, resumed.getPosting(), resumed.getNumber());
            default -> Occurrence.of(event);
        };
    }

    /** About one version of an answer (§11). */
    public static Occurrence ofAnswer(CaseEvent event, AnswerKind kind, int version) {
        Occurrence occurrence = Occurrence.of(event).ofVersion(version);
        return kind == AnswerKind.INTERIM ? occurrence.ofInterim() : occurrence;
    }

    /** About one clarification (§10). */
    public static Occurrence ofClarification(CaseEvent event, int number) {
        return Occurrence.of(event).ofClarification(number);
    }

    /** About one posting: an answer of this version or a clarification of this number. */
    public static Occurrence ofPosting(CaseEvent event, PostingKind posting, int number) {
        return posting == PostingKind.CLARIFICATION
                ? ofClarification(event, number)
                : Occurrence.of(event).ofVersion(number);
    }

    /** The life after a fact; the same where the fact does not concern it. */
    public static CaseLife observed(CaseLife life, SpecificRecord fact) {
        return of(fact).map(life::observed).orElse(life);
    }

    /** Why {@code occurrence} may not happen to the case now; empty where it may. */
    public static Optional<Refusal> obstacle(ServiceCase<?> known, Occurrence occurrence) {
        return CaseLife.after(known.life(), occurrence) instanceof Transition.NotAllowed obstacle
                ? Optional.of(CaseRefusals.wrongMoment(known.caseId(), obstacle))
                : Optional.empty();
    }
}
