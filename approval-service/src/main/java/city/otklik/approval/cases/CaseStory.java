package city.otklik.approval.cases;

import city.otklik.approval.cases.DraftVersion.Fate;
import city.otklik.approval.cases.Handling.Contribution;
import city.otklik.approval.files.StoredFile;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.Attachment;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.DepartmentContributed;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.ExecutorSubstituted;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.PostingKind;
import city.otklik.facts.PriorityChanged;
import city.otklik.facts.PublicationFailed;
import city.otklik.facts.PublicationNeedsPerson;
import city.otklik.facts.RepeatConfirmed;
import city.otklik.facts.RepeatDenied;
import city.otklik.facts.ReplyDismissed;
import city.otklik.facts.SimilarCase;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** How a case stands after a fact of another service: total, as nobody can refuse what has happened. */
public final class CaseStory {

    private CaseStory() {}

    /** The case after {@code fact}; the same where the fact is none of approval's business. */
    public static CaseFile after(CaseFile before, SpecificRecord fact) {
        CaseFile told = told(before, fact);
        return Occurrences.of(fact).map(told::after).orElse(told);
    }

    private static CaseFile told(CaseFile file, SpecificRecord fact) {
        return switch (fact) {
            case MessageReceived received -> file.with(enquiry(received));
            case PriorityChanged changed
            when file.enquiry() != null -> file.with(file.enquiry().with(changed.getTo()));
            case MessageAccepted accepted ->
                file.repeating(accepted.getRepeats().stream()
                        .map(SimilarCase::getCaseId)
                        .toList());
            case RepeatConfirmed confirmed -> file.repeating(with(file.repeatOf(), confirmed.getRepeatOf()));
            case RepeatDenied denied -> file.repeating(without(file.repeatOf(), denied.getRepeatOf()));
            case ExecutorAppointed appointed -> file.with(file.handling().by(appointed.getExecutor()));
            case ExecutorSubstituted substituted -> file.with(file.handling().by(substituted.getTo()));
            case CaseRouted routed -> file.with(file.handling().routed(routed.getLead(), routed.getCoDepartments()));
            case DepartmentContributed contributed -> file.with(file.handling().with(contribution(contributed)));
            default -> posted(file, fact);
        };
    }

    private static CaseFile posted(CaseFile file, SpecificRecord fact) {
        return switch (fact) {
            case AnswerPublished published -> published(file, published);
            case PublicationFailed failed
            when failed.getPosting() == PostingKind.ANSWER ->
                file.change(
                        failed.getNumber(),
                        draft -> draft.met(new Fate(Fate.State.FAILED, failed.getReason(), failed.getOccurredAt())));
            case PublicationNeedsPerson needs
            when needs.getPosting() == PostingKind.ANSWER ->
                file.change(
                        needs.getNumber(),
                        draft ->
                                draft.met(new Fate(Fate.State.NEEDS_PERSON, needs.getReason(), needs.getOccurredAt())));
            case ClarificationPosted posted ->
                file.changeQuestion(
                        posted.getClarification(), asked -> asked.posted(posted.getUrl(), posted.getOccurredAt()));
            case ClarificationAnswered answered ->
                file.changeQuestion(answered.getClarification(), asked -> asked.replied(answered.getText()));
            case ReplyDismissed dismissed ->
                file.changeQuestion(dismissed.getClarification(), asked -> asked.replied(null));
            default -> file;
        };
    }

    private static CaseFile published(CaseFile file, AnswerPublished published) {
        CaseFile told = file.change(
                published.getVersion(),
                draft -> draft.met(new Fate(Fate.State.PUBLISHED, published.getUrl(), published.getOccurredAt())));
        return published.getKind() == AnswerKind.INTERIM ? told.withInterimAnswers(told.interimAnswers() + 1) : told;
    }

    private static Enquiry enquiry(MessageReceived received) {
        return new Enquiry(
                received.getNetwork(),
                received.getPriority(),
                received.getLink(),
                received.getAuthor().getName(),
                received.getText(),
                received.getSentAt(),
                received.getAttachments());
    }

    private static Contribution contribution(DepartmentContributed given) {
        return new Contribution(
                given.getDepartment(),
                given.getText(),
                given.getAttachments().stream().map(CaseStory::file).toList(),
                given.getOccurredAt());
    }

    private static StoredFile file(Attachment attachment) {
        return new StoredFile(
                attachment.getName(), attachment.getMediaType(), attachment.getSize(), attachment.getSha256());
    }

    private static List<String> with(List<String> cases, String one) {
        return Stream.concat(cases.stream(), Stream.of(one)).distinct().toList();
    }

    private static List<String> without(List<String> cases, String one) {
        return cases.stream().filter(other -> !other.equals(one)).toList();
    }
}
