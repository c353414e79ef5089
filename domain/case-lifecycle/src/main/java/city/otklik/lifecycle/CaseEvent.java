package city.otklik.lifecycle;

/**
 * Everything that can happen to a case. The constants are spelled exactly as the fact types of {@code case.facts}, so that
 * {@code CaseEvent.valueOf(recordName)} needs no dictionary; the facts of the sla service tell of time, not of the case,
 * and are not here.
 */
public enum CaseEvent {
    // intake
    MessageReceived,
    MessageAccepted,
    MessageRejected,
    ScreeningDoubted,
    RejectionOverturned,
    MessageWithdrawn,
    PriorityChanged,
    RepeatConfirmed,
    RepeatDenied,
    // routing
    ExecutorAppointed,
    CaseRouted,
    RoutingDoubted,
    DepartmentRefused,
    DepartmentContributed,
    ExecutorSubstituted,
    CaseTransferred,
    // approval
    DraftSubmitted,
    DraftApproved,
    DraftReturned,
    ClarificationAsked,
    ClarificationWithdrawn,
    // publishing
    AnswerPublished,
    ClarificationPosted,
    ClarificationAnswered,
    ReplyDismissed,
    PublicationFailed,
    PublicationNeedsPerson,
    PublicationImpossible,
    CaseClosed
}
