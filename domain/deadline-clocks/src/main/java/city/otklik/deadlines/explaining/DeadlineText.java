package city.otklik.deadlines.explaining;

import city.otklik.deadlines.announcing.ClockStatus;
import city.otklik.deadlines.policy.ClockKind;
import city.otklik.workingtime.explanation.Language;
import city.otklik.workingtime.explanation.WorkingTimeExplanation;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the explanation of a deadline for people. Amounts and instants are rounded down to the second, for display only. */
final class DeadlineText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");
    private final DeadlineExplanation explanation;
    private final Language language;

    DeadlineText(DeadlineExplanation explanation, Language language) {
        this.explanation = explanation;
        this.language = language;
    }

    String render() {
        var text = new StringBuilder();
        text.append(name(explanation.clock().kind())).append(" (").append(explanation.clause());
        text.append("): ").append(term()).append(say("; начало ", "; starts ")).append(at(explanation.startedAt()));
        text.append(say("; срок ", "; due ")).append(at(explanation.due())).append(status(explanation.status()));
        text.append('\n');
        for (var part : explanation.parts()) {
            write(part, text);
        }
        addUp(text);
        if (!explanation.calendarVersion().isEmpty()) {
            text.append(say("Версия календаря: ", "Calendar version: "))
                    .append(explanation.calendarVersion())
                    .append('\n');
        }
        return text.toString();
    }

    /** Where the count was interrupted, the parts add up to the term here. */
    private void addUp(StringBuilder text) {
        List<String> parts = new ArrayList<>();
        var sum = Duration.ZERO;
        for (var part : explanation.parts()) {
            switch (part) {
                case ExplanationPart.Ran ran -> {
                    parts.add(amount(ran.working().working()));
                    sum = sum.plus(ran.working().working());
                }
                case ExplanationPart.Suspended suspended
                when suspended.to() == null -> {
                    parts.add(amount(suspended.left()) + say(" (осталось)", " (left)"));
                    sum = sum.plus(suspended.left());
                }
                case ExplanationPart.NewTerm term -> {
                    parts.clear();
                    sum = Duration.ZERO;
                }
                default -> {}
            }
        }
        if (parts.size() > 1) {
            text.append(say("Итого рабочего времени: ", "Working time in all: "))
                    .append(String.join(" + ", parts))
                    .append(" = ")
                    .append(amount(sum))
                    .append('\n');
        }
    }

    private void write(ExplanationPart part, StringBuilder text) {
        switch (part) {
            case ExplanationPart.Ran ran -> append(ran.working(), text);
            case ExplanationPart.CountedBack back -> {
                text.append(say("Отсчитано назад от срока ответа ", "Counted back from the answer's due instant "))
                        .append(at(back.answerDue()))
                        .append(":\n");
                append(back.working(), text);
            }
            case ExplanationPart.Suspended suspended -> append(suspended, text);
            case ExplanationPart.NewTerm term ->
                text.append(say(
                                "Сменился класс срочности, срок назначен заново: ",
                                "The priority class changed, the term was set again: "))
                        .append(at(term.at()))
                        .append(say("; отпущено ", "; granted: "))
                        .append(amount(term.granted()))
                        .append('\n');
        }
    }

    private void append(ExplanationPart.Suspended suspended, StringBuilder text) {
        var from = at(suspended.from());
        var to = suspended.to();
        if (to == null) {
            text.append(say("Приостановлено (§10) с ", "Suspended (§10) since "))
                    .append(from)
                    .append(say(" до ответа автора; осталось ", " until the author replies; left: "));
        } else {
            text.append(say("Приостановлено (§10) с ", "Suspended (§10) from "))
                    .append(from)
                    .append(say(" по ", " to "))
                    .append(at(to))
                    .append(say("; оставалось ", "; left: "));
        }
        text.append(amount(suspended.left())).append('\n');
    }

    private void append(WorkingTimeExplanation working, StringBuilder text) {
        working.render(language)
                .lines()
                .forEach(line -> text.append("  ").append(line).append('\n'));
    }

    private String name(ClockKind kind) {
        return switch (kind) {
            case ANSWER -> say("Ответ", "Answer");
            case DRAFT -> say("Проект ответа", "Draft");
            case APPROVAL -> say("Согласование версии ", "Approval of version ") + round();
            case REWORK -> say("Доработка версии ", "Rework of version ") + round();
            case FINAL_DRAFT -> say("Окончательный проект", "Final draft");
        };
    }

    private int round() {
        return explanation.clock().round();
    }

    private String term() {
        var granted = amount(explanation.granted());
        return switch (explanation.clock().kind()) {
            case ANSWER, REWORK -> granted + say(" рабочего времени", " of working time");
            case APPROVAL -> granted + say(" рабочего времени куратора", " of the curator's working time");
            case DRAFT ->
                say("не позднее чем за ", "no later than ")
                        + granted
                        + say(" рабочего времени до срока ответа", " of working time before the answer is due");
            case FINAL_DRAFT ->
                explanation.workingDays()
                        + say(" рабочих дней после ", " working days after ")
                        + DAY.format(explanation.countedFrom().atZone(explanation.zone()));
        };
    }

    private String status(@Nullable ClockStatus status) {
        if (status == null) {
            return "";
        }
        return switch (status) {
            case RUNNING -> "";
            case SUSPENDED -> say("; приостановлен", "; suspended");
            case MET -> say("; выполнено в срок", "; met");
            case MISSED, MISSED_DONE, MISSED_LAPSED -> say("; срок нарушен", "; missed");
            case CANCELLED -> say("; отменён", "; cancelled");
        };
    }

    private String amount(Duration duration) {
        var text = new StringBuilder();
        part(text, duration.toHours(), say(" ч", " h"));
        part(text, duration.toMinutesPart(), say(" мин", " min"));
        part(text, duration.toSecondsPart(), say(" с", " s"));
        return text.isEmpty() ? say("0 мин", "0 min") : text.toString();
    }

    private static void part(StringBuilder text, long amount, String unit) {
        if (amount != 0) {
            text.append(text.isEmpty() ? "" : " ").append(amount).append(unit);
        }
    }

    private String at(Instant instant) {
        var local = instant.atZone(explanation.zone());
        return (local.getSecond() == 0 ? MINUTES : SECONDS).format(local);
    }

    private String say(String russian, String english) {
        return language == Language.RUSSIAN ? russian : english;
    }
}
