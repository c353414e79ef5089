package city.otklik.approval.cases;

import city.otklik.casestore.Occurrences;
import city.otklik.casestore.ServiceCase;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.Network;
import city.otklik.facts.RepeatConfirmed;
import city.otklik.facts.RepeatDenied;
import city.otklik.facts.SimilarCase;
import city.otklik.lifecycle.CaseLife;
import city.otklik.lifecycle.Draft;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What approval knows of a case.
 *
 * @param message the citizen's; null while only other facts of the case have arrived
 * @param repeatOf cases that it repeats (§14); empty for a first message
 * @param drafts every version, in order; of early ones not all is kept ({@link DraftVersion#MOST_WHOLE})
 * @param clarifications every one that was asked, in order
 * @param clocks as the sla service counts them: approval computes no deadline
 */
public record ApprovalCase(
        String caseId,
        CaseLife life,
        @Nullable Message message,
        List<String> repeatOf,
        Handling handling,
        List<DraftVersion> drafts,
        List<AskedClarification> clarifications,
        Clocks clocks)
        implements ServiceCase<ApprovalCase> {

    private static final Set<Draft> UNDER_WAY = EnumSet.of(Draft.AWAITING_CURATOR, Draft.APPROVED);

    public ApprovalCase {
        repeatOf = List.copyOf(repeatOf);
        drafts = List.copyOf(drafts);
        clarifications = List.copyOf(clarifications);
    }

    /** A case of which nothing is known yet. */
    public static ApprovalCase unknown(String caseId) {
        return new ApprovalCase(
                caseId, CaseLife.unknown(), null, List.of(), Handling.NONE, List.of(), List.of(), Clocks.NONE);
    }

    @Override
    public ApprovalCase evolve(SpecificRecord fact) {
        return new ApprovalCase(
                caseId,
                Occurrences.observed(life, fact),
                Message.evolve(message, fact),
                repeats(fact),
                handling.evolve(fact),
                DraftVersion.evolve(drafts, fact),
                AskedClarification.evolve(clarifications, fact),
                clocks.evolve(fact));
    }

    @Override
    public Object decidedOn() {
        return new ApprovalCase(caseId, life, message, repeatOf, handling, drafts, clarifications, Clocks.NONE);
    }

    /** The version with this number. */
    public Optional<DraftVersion> draft(int version) {
        return drafts.stream().filter(draft -> draft.version() == version).findFirst();
    }

    /**
     * The version that awaits the curator, or is approved and on its way; empty after a return, after posting, and where
     * posting failed or needs a person: what cannot be posted may be approved again as a new version.
     */
    private Optional<DraftVersion> underWay() {
        return life.headline() instanceof Draft draft && UNDER_WAY.contains(draft)
                ? draft(life.version())
                : Optional.empty();
    }

    /** Whether the version that is under way says this. */
    public boolean isUnderWay(DraftVersion.Content content) {
        return underWay().filter(content.saidBy()).isPresent();
    }

    /** Who drafted this content first (reading 16); empty where no version says it. */
    public Optional<String> firstDrafter(DraftVersion.Content content) {
        return drafts.stream()
                .filter(content.saidBy())
                .map(DraftVersion::draftedBy)
                .findFirst();
    }

    /** Whether this version says what the curator returned before, or approved in vain (reading 16). */
    public boolean isUnchanged(DraftVersion draft) {
        return drafts.stream()
                .filter(before -> before.version() < draft.version())
                .filter(before -> before.decision() != null && !before.isPublished())
                .anyMatch(draft.saidBy());
    }

    /** The clarification with this number. */
    public Optional<AskedClarification> clarification(int number) {
        return clarifications.stream()
                .filter(clarification -> clarification.number() == number)
                .findFirst();
    }

    /** Whether {@code login} is the case's one responsible executor (§6). */
    public boolean isOf(String login) {
        return login.equals(handling.executor());
    }

    /** The network whose limits apply; {@code OTHER} while it is unknown. */
    public Network network() {
        return message == null ? Network.OTHER : message.network();
    }

    /** What the citizen wrote; empty while it is unknown or sealed (§15). */
    public String messageText() {
        return message == null || life.sealed() ? "" : message.text();
    }

    /** How many interim answers were published (§13). */
    public int interimAnswers() {
        return (int) drafts.stream()
                .filter(draft -> draft.kind() == AnswerKind.INTERIM && draft.isPublished())
                .count();
    }

    /** How many versions there are since the last published answer. */
    public int rounds() {
        return (int) drafts.reversed().stream()
                .takeWhile(draft -> !draft.isPublished())
                .count();
    }

    /** Whether the executor may stop waiting: the author has kept silent since this was asked (§10, reading 6). */
    public boolean isUnanswered(AskedClarification clarification) {
        return clarification.reply() == null && clocks.remindedAfter(clarification.number(), clarification.repliedAt());
    }

    private List<String> repeats(SpecificRecord fact) {
        return switch (fact) {
            case MessageAccepted accepted ->
                accepted.getRepeats().stream().map(SimilarCase::getCaseId).toList();
            case RepeatConfirmed confirmed ->
                Stream.concat(repeatOf.stream(), Stream.of(confirmed.getRepeatOf()))
                        .distinct()
                        .toList();
            case RepeatDenied denied ->
                repeatOf.stream()
                        .filter(other -> !other.equals(denied.getRepeatOf()))
                        .toList();
            default -> repeatOf;
        };
    }
}
