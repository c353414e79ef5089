package city.otklik.approval.clarifying;

import city.otklik.approval.cases.CaseFile;
import city.otklik.approval.cases.Occurrences;
import city.otklik.approval.cases.Question;
import city.otklik.approval.networks.NetworkLimit;
import city.otklik.approval.networks.NetworkLimits;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.ClarificationWithdrawn;
import city.otklik.facts.Network;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.CaseLife;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.lifecycle.Occurrence;
import city.otklik.lifecycle.Transition;
import city.otklik.casestore.Ruling;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides whether the author is asked, and whether a question is withdrawn (§10). Whether it suspends the term is decided
 * where the clocks are, by the instant it stands in the network. Pure: the instant comes as an argument.
 */
record Clarifying(NetworkLimits limits) {

    record AskAuthor(String executor, String text) {
        AskAuthor {
            text = text.replace("\r\n", "\n").strip();
        }
    }

    record WithdrawClarification(String executor, int clarification, String reason) {
        WithdrawClarification {
            reason = reason.strip();
        }
    }

    /** @param clarification the number the question was given */
    record Asked(int clarification) {}

    Ruling<CaseFile, ClarificationRefusal, Asked> ask(
            Optional<CaseFile> known, String caseId, AskAuthor command, Instant now) {
        CaseFile file = known.orElseGet(CaseFile::unknown);
        int number = file.questions().size() + 1;
        Occurrence occurrence = Occurrences.ofQuestion(CaseEvent.ClarificationAsked, number);
        Optional<ClarificationRefusal> refusal = obstacle(file, occurrence, command.executor())
                .or(() -> command.text().isEmpty()
                        ? Optional.of(new ClarificationRefusal.EmptyText("text"))
                        : tooLong(file, command.text()));
        if (refusal.isPresent()) {
            return Ruling.refused(refusal.get());
        }
        ClarificationAsked fact = ClarificationAsked.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(now)
                .setClarification(number)
                .setText(command.text())
                .setAskedBy(command.executor())
                .build();
        CaseFile next = file.with(Question.asked(number, command.text(), command.executor(), now))
                .after(occurrence);
        return Ruling.done(next, new Asked(number), fact);
    }

    Ruling<CaseFile, ClarificationRefusal, Asked> withdraw(
            Optional<CaseFile> known, String caseId, WithdrawClarification command, Instant now) {
        CaseFile file = known.orElseGet(CaseFile::unknown);
        int number = command.clarification();
        if (file.life().status() != CaseStatus.EXPECTED && file.question(number).isEmpty()) {
            return Ruling.refused(new ClarificationRefusal.UnknownClarification(number));
        }
        Occurrence occurrence = Occurrences.ofQuestion(CaseEvent.ClarificationWithdrawn, number);
        Optional<ClarificationRefusal> refusal = obstacle(file, occurrence, command.executor())
                .or(() -> command.reason().isEmpty()
                        ? Optional.of(new ClarificationRefusal.EmptyText("reason"))
                        : Optional.empty());
        if (refusal.isPresent()) {
            return Ruling.refused(refusal.get());
        }
        ClarificationWithdrawn fact = ClarificationWithdrawn.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(now)
                .setClarification(number)
                .setReason(command.reason())
                .build();
        return Ruling.done(file.after(occurrence), new Asked(number), fact);
    }

    private static Optional<ClarificationRefusal> obstacle(CaseFile file, Occurrence occurrence, String executor) {
        if (CaseLife.after(file.life(), occurrence) instanceof Transition.NotAllowed obstacle) {
            return Optional.of(new ClarificationRefusal.WrongMoment(obstacle));
        }
        return file.isOf(executor) ? Optional.empty() : Optional.of(new ClarificationRefusal.AnotherExecutorsCase());
    }

    private Optional<ClarificationRefusal> tooLong(CaseFile file, String text) {
        Network network =
                file.enquiry() == null ? Network.OTHER : file.enquiry().network();
        NetworkLimit limit = limits.of(network);
        Integer longest = limit.longest(0);
        int length = limit.length(text);
        return longest != null && length > longest
                ? Optional.of(new ClarificationRefusal.TextTooLong(network, length, longest))
                : Optional.empty();
    }
}
