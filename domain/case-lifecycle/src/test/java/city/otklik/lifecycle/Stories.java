package city.otklik.lifecycle;

import static city.otklik.lifecycle.CaseEvent.*;
import static city.otklik.lifecycle.Story.inWork;
import static city.otklik.lifecycle.Story.story;

import java.util.List;
import java.util.stream.Stream;

/** The lives that visit every row of the table. */
final class Stories {

    private Stories() {}

    static List<Story> all() {
        return Stream.of(ordinary(), screening(), routing(), approving(), interim(), clarifying(), publishing())
                .flatMap(List::stream)
                .toList();
    }

    private static Occurrence of(CaseEvent event) {
        return Occurrence.of(event);
    }

    private static Occurrence interim(CaseEvent event) {
        return of(event).ofInterim();
    }

    private static Occurrence question(CaseEvent event) {
        return of(event).ofClarification(1);
    }

    private static List<Story> ordinary() {
        return List.of(
                inWork("answered in time")
                        .approved()
                        .then(AnswerPublished, CaseStatus.ANSWERED, Draft.PUBLISHED)
                        .then(CaseClosed, CaseStatus.CLOSED),
                inWork("a repeat, confirmed, denied, made urgent, reassigned")
                        .then(MessageAccepted)
                        .then(RepeatConfirmed)
                        .then(RepeatDenied)
                        .then(PriorityChanged)
                        .then(ExecutorAppointed)
                        .then(ExecutorSubstituted),
                inWork("withdrawn by the curator").then(MessageWithdrawn, CaseStatus.WITHDRAWN),
                inWork("handed over").then(CaseTransferred, CaseStatus.TRANSFERRED));
    }

    private static List<Story> screening() {
        Story received =
                story("received").then(MessageReceived, CaseStatus.RECEIVED).then(PriorityChanged);
        Story doubted = received.then(ScreeningDoubted, CaseStatus.SCREENING_DOUBTED, Seal.SEALED)
                .then(PriorityChanged);
        return List.of(
                received.then(MessageWithdrawn, CaseStatus.WITHDRAWN),
                received.then(MessageRejected, CaseStatus.REJECTED, Seal.SEALED)
                        .then(PriorityChanged)
                        .then(RejectionConfirmed)
                        .then(RejectionOverturned, CaseStatus.ACCEPTED, Seal.UNSEALED),
                received.then(MessageRejected, CaseStatus.REJECTED, Seal.SEALED)
                        .then(MessageWithdrawn, CaseStatus.WITHDRAWN),
                doubted.then(SealedTextOpened).then(MessageAccepted, CaseStatus.ACCEPTED, Seal.UNSEALED),
                doubted.then(MessageRejected, CaseStatus.REJECTED),
                doubted.then(MessageWithdrawn, CaseStatus.WITHDRAWN),
                inWork("rejected after work began; the overturn restores the draft before the curator")
                        .then(RejectionProposed)
                        .then(RejectionProposalDeclined)
                        .then(RejectionProposed)
                        .then(DraftSubmitted, Draft.AWAITING_CURATOR)
                        .then(MessageRejected, CaseStatus.REJECTED, Seal.SEALED)
                        .then(RejectionOverturned, CaseStatus.ACCEPTED, Seal.UNSEALED)
                        .then(DraftApproved, Draft.APPROVED));
    }

    private static List<Story> routing() {
        Story accepted =
                story("accepted").then(MessageReceived, CaseStatus.RECEIVED).then(MessageAccepted, CaseStatus.ACCEPTED);
        return List.of(
                accepted.then(RoutingDoubted, Routing.DOUBTED)
                        .then(RoutingDoubted)
                        .then(DepartmentRefused)
                        .then(DepartmentContributed)
                        .then(CaseRouted, Routing.ROUTED)
                        .then(CaseRouted)
                        .then(DepartmentContributed)
                        .then(DepartmentRefused, Routing.REFUSED)
                        .then(DepartmentRefused)
                        .then(DepartmentContributed)
                        .then(CaseRouted, Routing.ROUTED),
                accepted.then(CaseRouted, Routing.ROUTED)
                        .then(DepartmentRefused, Routing.REFUSED)
                        .then(RoutingDoubted, Routing.DOUBTED));
    }

    private static List<Story> approving() {
        return List.of(inWork("superseded once, returned twice")
                .then(DraftSubmitted, Draft.AWAITING_CURATOR)
                .then(DraftSubmitted)
                .then(DraftReturned, Draft.RETURNED)
                .then(DraftSubmitted, Draft.AWAITING_CURATOR)
                .then(DraftReturned, Draft.RETURNED)
                .approved());
    }

    private static List<Story> interim() {
        Story first =
                inWork("interim").approved().then(interim(AnswerPublished), CaseStatus.INTERIM_ANSWERED, Draft.NONE);
        Story everyWork = first;
        for (CaseEvent event : List.of(
                MessageAccepted,
                PriorityChanged,
                RepeatConfirmed,
                RepeatDenied,
                ExecutorAppointed,
                ExecutorSubstituted,
                CaseRouted,
                DepartmentContributed)) {
            everyWork = everyWork.then(event);
        }
        return List.of(
                everyWork
                        .then(DepartmentRefused, Routing.REFUSED)
                        .then(RoutingDoubted, Routing.DOUBTED)
                        .then(DraftSubmitted, Draft.AWAITING_CURATOR)
                        .then(DraftReturned, Draft.RETURNED)
                        .approved()
                        .then(interim(AnswerPublished), Draft.NONE)
                        .then(question(ClarificationAsked), Clarification.ASKED)
                        .then(question(ClarificationPosted), Clarification.OPEN)
                        .then(question(ClarificationAnswered), Clarification.ANSWERED)
                        .then(question(ReplyDismissed), Clarification.OPEN)
                        .then(question(ClarificationWithdrawn), Clarification.WITHDRAWN)
                        .approved()
                        .then(PublicationNeedsPerson, Draft.NEEDS_PERSON)
                        .then(PublicationResumed, Draft.APPROVED)
                        .then(PublicationNeedsPerson, Draft.NEEDS_PERSON)
                        .then(PublicationFailed, Draft.PUBLICATION_FAILED)
                        .then(AnswerPublished, CaseStatus.ANSWERED, Draft.PUBLISHED),
                first.then(MessageWithdrawn, CaseStatus.WITHDRAWN),
                first.then(CaseTransferred, CaseStatus.TRANSFERRED),
                first.approved()
                        .then(PublicationFailed, Draft.PUBLICATION_FAILED)
                        .then(PublicationImpossible, CaseStatus.UNANSWERABLE, Draft.UNPUBLISHABLE));
    }

    private static List<Story> clarifying() {
        Story asked = inWork("asked").then(question(ClarificationAsked), Clarification.ASKED);
        Story open = asked.then(question(ClarificationPosted), Clarification.OPEN);
        Story notPosted = asked.then(question(PublicationNeedsPerson))
                .then(question(PublicationFailed), Clarification.NOT_POSTED);
        return List.of(
                open.then(DraftSubmitted, Draft.AWAITING_CURATOR)
                        .then(DraftApproved, Draft.APPROVED)
                        .then(interim(AnswerPublished), CaseStatus.INTERIM_ANSWERED, Draft.NONE, Clarification.CLOSED)
                        .approved()
                        .then(AnswerPublished, CaseStatus.ANSWERED, Draft.PUBLISHED),
                asked.approved().then(AnswerPublished, CaseStatus.ANSWERED, Draft.PUBLISHED, Clarification.CLOSED),
                asked.then(question(ClarificationAnswered), Clarification.ANSWERED)
                        .then(question(ClarificationPosted))
                        .approved()
                        .then(AnswerPublished, CaseStatus.ANSWERED, Draft.PUBLISHED, Clarification.CLOSED),
                asked.then(question(ClarificationWithdrawn), Clarification.WITHDRAWN)
                        .then(question(ClarificationPosted))
                        .then(question(ClarificationAnswered)),
                open.then(question(ClarificationAnswered), Clarification.ANSWERED)
                        .then(question(ReplyDismissed), Clarification.OPEN),
                notPosted
                        .then(question(PublicationResumed), Clarification.ASKED)
                        .then(question(PublicationResumed)),
                notPosted.then(question(ClarificationPosted), Clarification.OPEN),
                notPosted.then(question(ClarificationWithdrawn), Clarification.WITHDRAWN),
                notPosted.approved().then(AnswerPublished, CaseStatus.ANSWERED, Draft.PUBLISHED, Clarification.CLOSED));
    }

    private static List<Story> publishing() {
        Story doubtful = inWork("posted or not?").approved().then(PublicationNeedsPerson, Draft.NEEDS_PERSON);
        Story failed = inWork("not posted").approved().then(PublicationFailed, Draft.PUBLICATION_FAILED);
        return List.of(
                doubtful.then(PublicationResumed, Draft.APPROVED),
                doubtful.then(DraftSubmitted, Draft.AWAITING_CURATOR),
                failed.then(PublicationResumed, Draft.APPROVED),
                doubtful.then(AnswerPublished, CaseStatus.ANSWERED, Draft.PUBLISHED),
                doubtful.then(interim(AnswerPublished), CaseStatus.INTERIM_ANSWERED, Draft.NONE),
                doubtful.then(PublicationImpossible, CaseStatus.UNANSWERABLE, Draft.UNPUBLISHABLE)
                        .then(CaseClosed, CaseStatus.CLOSED),
                failed.then(DraftSubmitted, Draft.AWAITING_CURATOR),
                failed.then(interim(AnswerPublished), CaseStatus.INTERIM_ANSWERED, Draft.NONE),
                failed.then(AnswerPublished, CaseStatus.ANSWERED, Draft.PUBLISHED));
    }
}
