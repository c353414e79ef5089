package city.otklik.lifecycle;

import java.util.Locale;

/**
 * Everything that can happen to a case. The constants are spelled exactly as the fact types of {@code case.facts}, so
 * that {@code CaseEvent.valueOf(recordName)} needs no dictionary; the facts of the sla service are about time, not the
 * case, and are not here.
 */
public enum CaseEvent {
    MessageReceived(Owner.INTAKE),
    MessageAccepted(Owner.INTAKE),
    MessageRejected(Owner.INTAKE),
    ScreeningDoubted(Owner.INTAKE),
    RejectionOverturned(Owner.INTAKE),
    RejectionConfirmed(Owner.INTAKE),
    RejectionProposed(Owner.INTAKE),
    RejectionProposalDeclined(Owner.INTAKE),
    SealedTextOpened(Owner.INTAKE),
    MessageWithdrawn(Owner.INTAKE),
    PriorityChanged(Owner.INTAKE),
    RepeatConfirmed(Owner.INTAKE),
    RepeatDenied(Owner.INTAKE),
    ExecutorAppointed(Owner.ROUTING),
    CaseRouted(Owner.ROUTING),
    RoutingDoubted(Owner.ROUTING),
    DepartmentRefused(Owner.ROUTING),
    DepartmentContributed(Owner.ROUTING),
    ExecutorSubstituted(Owner.ROUTING),
    CaseTransferred(Owner.ROUTING),
    DraftSubmitted(Owner.APPROVAL),
    DraftApproved(Owner.APPROVAL),
    DraftReturned(Owner.APPROVAL),
    ClarificationAsked(Owner.APPROVAL),
    ClarificationWithdrawn(Owner.APPROVAL),
    AnswerPublished(Owner.PUBLISHING),
    ClarificationPosted(Owner.PUBLISHING),
    ClarificationAnswered(Owner.PUBLISHING),
    ReplyDismissed(Owner.PUBLISHING),
    PublicationFailed(Owner.PUBLISHING),
    PublicationNeedsPerson(Owner.PUBLISHING),
    PublicationResumed(Owner.PUBLISHING),
    PublicationImpossible(Owner.PUBLISHING),
    CaseClosed(Owner.PUBLISHING);

    /** The services that write to {@code case.facts}, by the names that the schemas give them. */
    public enum Owner {
        INTAKE,
        ROUTING,
        APPROVAL,
        PUBLISHING
    }

    private final Owner owner;

    CaseEvent(Owner owner) {
        this.owner = owner;
    }

    /** The one service that decides this. */
    public Owner owner() {
        return owner;
    }

    /** Where the bundles have its words. */
    public String key() {
        return "event." + name();
    }

    /** What a person reads, in English where that is asked for, and in Russian otherwise: «Проект согласован». */
    public String title(Locale locale) {
        return Words.of(key()).in(locale);
    }
}
