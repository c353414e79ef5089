package city.otklik.approval.cases;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.PostingKind;
import city.otklik.facts.PublicationFailed;
import city.otklik.facts.PublicationNeedsPerson;
import city.otklik.facts.ReplyDismissed;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.Occurrence;
import java.util.Arrays;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Facts and commands as the table of the case's life knows them. */
public final class Occurrences {

    private Occurrences() {}

    static Optional<Occurrence> of(SpecificRecord fact) {
        return switch (fact) {
            case AnswerPublished published ->
                Optional.of(ofAnswer(CaseEvent.AnswerPublished, published.getKind(), published.getVersion()));
            case PublicationFailed failed ->
                Optional.of(ofPosting(CaseEvent.PublicationFailed, failed.getPosting(), failed.getNumber()));
            case PublicationNeedsPerson needs ->
                Optional.of(ofPosting(CaseEvent.PublicationNeedsPerson, needs.getPosting(), needs.getNumber()));
            case ClarificationPosted posted ->
                Optional.of(ofQuestion(CaseEvent.ClarificationPosted, posted.getClarification()));
            case ClarificationAnswered answered ->
                Optional.of(ofQuestion(CaseEvent.ClarificationAnswered, answered.getClarification()));
            case ReplyDismissed dismissed ->
                Optional.of(ofQuestion(CaseEvent.ReplyDismissed, dismissed.getClarification()));
            default -> named(fact.getSchema().getName()).map(Occurrence::of);
        };
    }

    /** About one version of an answer. */
    public static Occurrence ofAnswer(CaseEvent event, AnswerKind kind, int version) {
        Occurrence occurrence = Occurrence.of(event).ofVersion(version);
        return kind == AnswerKind.INTERIM ? occurrence.ofInterim() : occurrence;
    }

    /** About one question to the author. */
    public static Occurrence ofQuestion(CaseEvent event, int number) {
        return Occurrence.of(event).ofClarification(number);
    }

    private static Occurrence ofPosting(CaseEvent event, PostingKind posting, int number) {
        return posting == PostingKind.CLARIFICATION
                ? ofQuestion(event, number)
                : Occurrence.of(event).ofVersion(number);
    }

    private static Optional<CaseEvent> named(String type) {
        return Arrays.stream(CaseEvent.values())
                .filter(event -> event.name().equals(type))
                .findFirst();
    }
}
