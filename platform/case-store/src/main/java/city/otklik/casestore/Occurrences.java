package city.otklik.casestore;

import city.otklik.access.Refusal;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.PostingKind;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.CaseLife;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.lifecycle.Occurrence;
import city.otklik.lifecycle.Transition;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

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

    /** What a fact is about is in fields that have the same names in every schema. */
    private static Occurrence of(CaseEvent event, SpecificRecord fact) {
        if (value(fact, "posting") instanceof PostingKind posting && value(fact, "number") instanceof Integer number) {
            return ofPosting(event, posting, number);
        }
        if (value(fact, "clarification") instanceof Integer number) {
            return ofClarification(event, number);
        }
        if (value(fact, "kind") instanceof AnswerKind kind && value(fact, "version") instanceof Integer version) {
            Occurrence answer = ofAnswer(event, kind, version);
            return fact instanceof AnswerPublished published && published.getCloses() != null
                    ? answer.closing(published.getCloses())
                    : answer;
        }
        return Occurrence.of(event);
    }

    private static @Nullable Object value(SpecificRecord fact, String name) {
        Schema.Field field = fact.getSchema().getField(name);
        return field == null ? null : fact.get(field.pos());
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
                ? Optional.of(
                        known.life().status() == CaseStatus.EXPECTED
                                ? CaseRefusals.unknownCase(known.caseId())
                                : CaseRefusals.wrongMoment(known.caseId(), obstacle))
                : Optional.empty();
    }
}
