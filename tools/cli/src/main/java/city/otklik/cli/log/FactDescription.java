package city.otklik.cli.log;

import city.otklik.facts.*;
import city.otklik.messaging.text.ShownText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** A fact in one sentence, without the author's person. */
public final class FactDescription {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE dd.MM HH:mm", Locale.ENGLISH).withZone(ZoneId.of("Europe/Moscow"));

    private static final int LONGEST = 1_000;

    private FactDescription() {}

    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** One line, whatever strangers wrote into the fact. */
    public static String of(SpecificRecord fact) {
        return ShownText.line(described(fact), LONGEST);
    }

    private static String described(SpecificRecord fact) {
        return switch (fact) {
            case MessageReceived f -> "message from " + f.getNetwork() + ": «" + cut(f.getText()) + "»";
            case MessageAccepted f ->
                f.getRepeats().isEmpty()
                        ? "accepted"
                        : "accepted; seems to repeat "
                                + f.getRepeats().stream()
                                        .map(SimilarCase::getCaseId)
                                        .collect(Collectors.joining(", "));
            case MessageRejected f -> "rejected by §15: " + f.getGround() + (f.getByPerson() ? " (by a person)" : "");
            case ScreeningDoubted f -> "a person must decide by §15: " + f.getGrounds();
            case RejectionOverturned f -> "rejection overturned: " + f.getReason();
            case RejectionConfirmed f -> "rejection confirmed by a person";
            case RejectionProposed f -> "rejection by §15 proposed: " + f.getGround() + ", " + f.getReason();
            case RejectionProposalDeclined f -> "proposed rejection declined: " + f.getReason();
            case SealedTextOpened f -> "sealed text opened as " + f.getRole() + ": " + f.getReason();
            case MessageWithdrawn f -> "withdrawn by the curator: " + f.getReason();
            case PriorityChanged f -> "priority " + f.getFrom() + " → " + f.getTo();
            case RepeatConfirmed f -> "confirmed as a repeat of " + f.getRepeatOf();
            case RepeatDenied f -> "no repeat of " + f.getRepeatOf();
            case ExecutorAppointed f -> "executor " + f.getExecutor();
            case ExecutorSubstituted f -> "executor " + f.getFrom() + " → " + f.getTo();
            case CaseRouted f ->
                "routed to " + f.getLead() + others(f.getCoDepartments()) + (f.getByPerson() ? " by a person" : "");
            case RoutingDoubted f ->
                "a person must route it; candidates "
                        + f.getCandidates().stream()
                                .map(DepartmentCandidate::getDepartment)
                                .toList();
            case DepartmentRefused f -> f.getDepartment() + " refused: " + f.getReason();
            case DepartmentContributed f -> f.getDepartment() + " contributed";
            case CaseTransferred f -> "transferred to " + f.getTo() + ": " + f.getReason();
            case DraftSubmitted f -> kind(f.getKind()) + "draft v" + f.getVersion() + ": «" + cut(f.getText()) + "»";
            case DraftApproved f -> "v" + f.getVersion() + " approved";
            case DraftReturned f -> "v" + f.getVersion() + " returned: " + f.getRemark();
            case ClarificationAsked f -> "asks the author: «" + cut(f.getText()) + "»";
            case ClarificationWithdrawn f -> "no longer waits for reply " + f.getClarification();
            case AnswerPublished f -> kind(f.getKind()) + "answer published: " + f.getUrl();
            case ClarificationPosted f -> "clarification posted: " + f.getUrl();
            case ClarificationAnswered f -> "author replied (" + f.getCertainty() + "): «" + cut(f.getText()) + "»";
            case ReplyDismissed f -> "reply dismissed: " + f.getReason();
            case PublicationFailed f -> f.getPosting() + " " + f.getNumber() + " could not be posted: " + f.getReason();
            case PublicationNeedsPerson f -> f.getPosting() + " " + f.getNumber() + " needs a person: " + f.getReason();
            case PublicationResumed f -> f.getPosting() + " " + f.getNumber() + " is not in the network: go on";
            case PublicationImpossible f -> "publication impossible: " + f.getReason();
            case CaseClosed f -> "closed: " + f.getReason();
            case DeadlineSet f ->
                clock(f.getClock(), f.getRound()) + " due " + time(f.getDue()) + mark(f.getProvisional());
            case DeadlineMoved f ->
                clock(f.getClock(), f.getRound()) + " moved " + time(f.getOldDue()) + " → " + time(f.getNewDue()) + " ("
                        + f.getCause() + ")";
            case DeadlineSuspended f ->
                clock(f.getClock(), f.getRound()) + " suspended, " + hours(f.getLeftMillis()) + " left";
            case DeadlineResumed f ->
                clock(f.getClock(), f.getRound()) + " runs again, due " + time(f.getNewDue())
                        + mark(f.getProvisional());
            case DeadlineWarning f ->
                clock(f.getClock(), f.getRound()) + " due in " + hours(f.getLeadMillis())
                        + (f.getLate() ? " (warned late)" : "");
            case DeadlineBreached f -> clock(f.getClock(), f.getRound()) + " BREACHED, was due " + time(f.getDue());
            case BreachWithdrawn f -> clock(f.getClock(), f.getRound()) + " breach withdrawn by " + f.getEvidence();
            case DeadlineMet f -> clock(f.getClock(), f.getRound()) + " met, was due " + time(f.getDue());
            case DeadlineOverrun f ->
                clock(f.getClock(), f.getRound()) + " ended " + hours(f.getWorkingMillis()) + " late";
            case DeadlineCancelled f -> clock(f.getClock(), f.getRound()) + " cancelled: " + f.getReason();
            case ClarificationUnanswered f -> "no reply to clarification " + f.getClarification() + " yet";
            case LastReworkRound f -> "one more return cannot be met before " + time(f.getAnswerDue());
            default -> fact.getSchema().getName();
        };
    }

    private static String kind(AnswerKind kind) {
        return kind == AnswerKind.INTERIM ? "interim " : "";
    }

    private static String clock(ClockKind kind, int round) {
        return round > 1 || kind == ClockKind.APPROVAL || kind == ClockKind.REWORK
                ? kind + " v" + round
                : kind.toString();
    }

    private static String mark(boolean provisional) {
        return provisional ? " (provisional)" : "";
    }

    private static String others(List<String> departments) {
        return departments.isEmpty() ? "" : " with " + String.join(", ", departments);
    }

    private static String hours(long millis) {
        Duration time = Duration.ofMillis(millis);
        return time.toHours() == 0
                ? time.toMinutes() + " working min"
                : time.toHours() + " h " + time.toMinutesPart() + " min of working time";
    }

    private static String cut(String text) {
        return ShownText.line(text, 60);
    }
}
