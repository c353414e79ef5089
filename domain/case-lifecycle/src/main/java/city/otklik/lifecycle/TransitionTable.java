package city.otklik.lifecycle;

import static city.otklik.lifecycle.CaseEvent.*;
import static city.otklik.lifecycle.Exit.in;
import static city.otklik.lifecycle.Exit.stay;
import static city.otklik.lifecycle.Exit.to;
import static city.otklik.lifecycle.Matter.CLARIFICATION;
import static city.otklik.lifecycle.Matter.FINAL_ANSWER;
import static city.otklik.lifecycle.Matter.INTERIM_ANSWER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may happen to a case: states × events → next state. The regions (status, seal, executor, routing, draft,
 * each clarification) live side by side; an event is allowed where <em>every</em> region that knows it has a row for it. So the
 * status's "stay" rows are the gate: nobody drafts for a rejected case.
 */
public final class TransitionTable {

    private static final Set<CaseEvent> WORK = EnumSet.of(
            MessageAccepted,
            PriorityChanged,
            RepeatConfirmed,
            RepeatDenied,
            ExecutorAppointed,
            ExecutorSubstituted,
            CaseRouted,
            RoutingDoubted,
            DepartmentRefused,
            DepartmentContributed,
            DraftSubmitted,
            DraftApproved,
            DraftReturned,
            ClarificationAsked,
            ClarificationPosted,
            ClarificationAnswered,
            ReplyDismissed,
            ClarificationWithdrawn,
            PublicationFailed,
            PublicationNeedsPerson,
            PublicationResumed);

    private static final List<Move> ROWS = Stream.of(status(), seal(), executor(), routing(), draft(), clarification())
            .flatMap(moves -> moves)
            .toList();

    private static final List<Move> LATE = late().toList();

    private TransitionTable() {}

    /** Every row, region by region, in reading order. */
    public static List<Move> rows() {
        return ROWS;
    }

    /**
     * What a fact does to a state that does not allow it, because two services decided at the same time and neither knew of
     * the other. The result must not depend on which fact the log has first. What is in the network (§8) wins over a
     * decision on paper, the curator's withdrawal over a transfer, the withdrawal of a clarification over its closing.
     */
    static List<Move> lateRows() {
        return LATE;
    }

    private static Stream<Move> late() {
        return Stream.of(
                        in(
                                CaseStatus.TRANSFERRED,
                                to(CaseStatus.WITHDRAWN, MessageWithdrawn),
                                to(CaseStatus.UNANSWERABLE, PublicationImpossible),
                                to(CaseStatus.ANSWERED, AnswerPublished).about(FINAL_ANSWER)),
                        in(
                                CaseStatus.WITHDRAWN,
                                to(CaseStatus.UNANSWERABLE, PublicationImpossible),
                                to(CaseStatus.ANSWERED, AnswerPublished).about(FINAL_ANSWER)),
                        in(Clarification.CLOSED, to(Clarification.WITHDRAWN, ClarificationWithdrawn)))
                .flatMap(moves -> moves);
    }

    private static Stream<Move> status() {
        return Stream.of(
                        in(CaseStatus.EXPECTED, to(CaseStatus.RECEIVED, MessageReceived)),
                        in(
                                CaseStatus.RECEIVED,
                                to(CaseStatus.ACCEPTED, MessageAccepted),
                                to(CaseStatus.SCREENING_DOUBTED, ScreeningDoubted),
                                to(CaseStatus.REJECTED, MessageRejected),
                                to(CaseStatus.WITHDRAWN, MessageWithdrawn),
                                stay(PriorityChanged)),
                        in(
                                CaseStatus.SCREENING_DOUBTED,
                                to(CaseStatus.ACCEPTED, MessageAccepted),
                                to(CaseStatus.REJECTED, MessageRejected),
                                to(CaseStatus.WITHDRAWN, MessageWithdrawn),
                                stay(PriorityChanged)),
                        in(
                                CaseStatus.ACCEPTED,
                                to(CaseStatus.REJECTED, MessageRejected),
                                to(CaseStatus.WITHDRAWN, MessageWithdrawn),
                                to(CaseStatus.TRANSFERRED, CaseTransferred),
                                to(CaseStatus.INTERIM_ANSWERED, AnswerPublished).about(INTERIM_ANSWER),
                                to(CaseStatus.ANSWERED, AnswerPublished).about(FINAL_ANSWER),
                                to(CaseStatus.UNANSWERABLE, PublicationImpossible),
                                stay(RejectionProposed, RejectionProposalDeclined),
                                stay(WORK)),
                        // The other regions keep their states, so an overturned rejection restores the case to
                        // where it was.
                        in(
                                CaseStatus.REJECTED,
                                to(CaseStatus.ACCEPTED, RejectionOverturned),
                                to(CaseStatus.WITHDRAWN, MessageWithdrawn),
                                stay(RejectionConfirmed, PriorityChanged)),
                        // How many interim answers a city allows is policy (interim-answers-max), not order.
                        in(
                                CaseStatus.INTERIM_ANSWERED,
                                to(CaseStatus.WITHDRAWN, MessageWithdrawn),
                                to(CaseStatus.TRANSFERRED, CaseTransferred),
                                to(CaseStatus.ANSWERED, AnswerPublished).about(FINAL_ANSWER),
                                to(CaseStatus.UNANSWERABLE, PublicationImpossible),
                                stay(AnswerPublished).about(INTERIM_ANSWER),
                                stay(WORK)),
                        in(CaseStatus.ANSWERED, to(CaseStatus.CLOSED, CaseClosed)),
                        in(CaseStatus.UNANSWERABLE, to(CaseStatus.CLOSED, CaseClosed)))
                .flatMap(moves -> moves);
    }

    private static Stream<Move> seal() {
        return Stream.concat(
                in(
                        Seal.UNSEALED,
                        to(Seal.SEALED, ScreeningDoubted),
                        to(Seal.SEALED, MessageRejected),
                        stay(MessageAccepted)),
                in(
                        Seal.SEALED,
                        to(Seal.UNSEALED, MessageAccepted),
                        to(Seal.UNSEALED, RejectionOverturned),
                        stay(MessageRejected, SealedTextOpened)));
    }

    private static Stream<Move> executor() {
        return Stream.concat(
                in(Executor.NOBODY, to(Executor.APPOINTED, ExecutorAppointed)),
                in(
                        Executor.APPOINTED,
                        stay(ExecutorAppointed, ExecutorSubstituted, DraftSubmitted, ClarificationAsked)));
    }

    private static Stream<Move> routing() {
        return Stream.of(
                        in(Routing.UNROUTED, to(Routing.ROUTED, CaseRouted), to(Routing.DOUBTED, RoutingDoubted)),
                        in(
                                Routing.DOUBTED,
                                to(Routing.ROUTED, CaseRouted),
                                stay(RoutingDoubted, DepartmentRefused, DepartmentContributed)),
                        in(
                                Routing.ROUTED,
                                to(Routing.REFUSED, DepartmentRefused),
                                stay(CaseRouted, DepartmentContributed)),
                        in(
                                Routing.REFUSED,
                                to(Routing.ROUTED, CaseRouted),
                                to(Routing.DOUBTED, RoutingDoubted),
                                stay(DepartmentRefused, DepartmentContributed)))
                .flatMap(moves -> moves);
    }

    private static Stream<Move> draft() {
        return Stream.of(
                        in(Draft.NONE, to(Draft.AWAITING_CURATOR, DraftSubmitted)),
                        // A new version supersedes the one that awaits the curator.
                        in(
                                Draft.AWAITING_CURATOR,
                                to(Draft.APPROVED, DraftApproved),
                                to(Draft.RETURNED, DraftReturned),
                                stay(DraftSubmitted)),
                        in(Draft.RETURNED, to(Draft.AWAITING_CURATOR, DraftSubmitted)),
                        in(
                                Draft.APPROVED,
                                to(Draft.PUBLISHED, AnswerPublished).about(FINAL_ANSWER),
                                to(Draft.NONE, AnswerPublished).about(INTERIM_ANSWER),
                                to(Draft.NEEDS_PERSON, PublicationNeedsPerson).about(FINAL_ANSWER, INTERIM_ANSWER),
                                to(Draft.PUBLICATION_FAILED, PublicationFailed).about(FINAL_ANSWER, INTERIM_ANSWER)),
                        // Nobody may post what was forged: back to drafting without REWORK, a new version is approved
                        // (§11).
                        in(
                                Draft.NEEDS_PERSON,
                                to(Draft.AWAITING_CURATOR, DraftSubmitted),
                                to(Draft.PUBLISHED, AnswerPublished).about(FINAL_ANSWER),
                                to(Draft.NONE, AnswerPublished).about(INTERIM_ANSWER),
                                to(Draft.PUBLICATION_FAILED, PublicationFailed).about(FINAL_ANSWER, INTERIM_ANSWER),
                                to(Draft.APPROVED, PublicationResumed).about(FINAL_ANSWER, INTERIM_ANSWER),
                                to(Draft.UNPUBLISHABLE, PublicationImpossible)),
                        // Back to drafting without REWORK. That version stays approved: it may be posted by hand.
                        in(
                                Draft.PUBLICATION_FAILED,
                                to(Draft.AWAITING_CURATOR, DraftSubmitted),
                                to(Draft.APPROVED, PublicationResumed).about(FINAL_ANSWER, INTERIM_ANSWER),
                                to(Draft.PUBLISHED, AnswerPublished).about(FINAL_ANSWER),
                                to(Draft.NONE, AnswerPublished).about(INTERIM_ANSWER),
                                to(Draft.UNPUBLISHABLE, PublicationImpossible)))
                .flatMap(moves -> moves);
    }

    private static Stream<Move> clarification() {
        Exit closing = to(Clarification.CLOSED, AnswerPublished).about(FINAL_ANSWER, INTERIM_ANSWER);
        Exit closed = stay(AnswerPublished).about(FINAL_ANSWER, INTERIM_ANSWER);
        return Stream.of(
                        in(Clarification.NONE, to(Clarification.ASKED, ClarificationAsked)),
                        // The reply's record may overtake the record of the posting.
                        in(
                                Clarification.ASKED,
                                to(Clarification.OPEN, ClarificationPosted),
                                to(Clarification.ANSWERED, ClarificationAnswered),
                                to(Clarification.NOT_POSTED, PublicationFailed).about(CLARIFICATION),
                                to(Clarification.WITHDRAWN, ClarificationWithdrawn),
                                stay(PublicationNeedsPerson, PublicationResumed).about(CLARIFICATION),
                                closing),
                        in(
                                Clarification.NOT_POSTED,
                                to(Clarification.OPEN, ClarificationPosted),
                                to(Clarification.ASKED, PublicationResumed).about(CLARIFICATION),
                                to(Clarification.WITHDRAWN, ClarificationWithdrawn),
                                closing),
                        in(
                                Clarification.OPEN,
                                to(Clarification.ANSWERED, ClarificationAnswered),
                                to(Clarification.WITHDRAWN, ClarificationWithdrawn),
                                closing),
                        in(
                                Clarification.ANSWERED,
                                to(Clarification.OPEN, ReplyDismissed),
                                stay(ClarificationPosted),
                                closing),
                        // Withdrawn while it was being posted: it is in the network, but suspends nothing.
                        in(Clarification.WITHDRAWN, stay(ClarificationPosted, ClarificationAnswered), closed),
                        in(Clarification.CLOSED, closed))
                .flatMap(moves -> moves);
    }
}
