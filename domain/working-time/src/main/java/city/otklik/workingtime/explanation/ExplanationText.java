package city.otklik.workingtime.explanation;

import city.otklik.workingtime.CalendarDay;
import city.otklik.workingtime.CalendarStatus;
import city.otklik.workingtime.DayKind;
import city.otklik.workingtime.DayReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Writes an explanation line by line. Amounts are rounded down to the second, for display only. */
final class ExplanationText {
    private final WorkingTimeExplanation explanation;
    private final Wording words;
    private final DateTimeFormatter date;
    private final DateTimeFormatter day;
    private String version = "";

    ExplanationText(WorkingTimeExplanation explanation, Language language) {
        this.explanation = explanation;
        words = Wording.of(language);
        date = DateTimeFormatter.ofPattern("dd.MM.yyyy", words.locale());
        day = DateTimeFormatter.ofPattern("EE dd.MM.yyyy", words.locale());
    }

    String render() {
        var text = new StringBuilder();
        for (var line : explanation.lines()) {
            text.append(write(line)).append('\n');
        }
        if (!explanation.complete()) {
            text.append(words.say("… дальше не перечислено\n", "… the rest is not listed\n"));
        }
        if (explanation.provisional()) {
            text.append(words.say(
                    "Предварительно: календарь одного из этих лет ещё не утверждён\n",
                    "Provisional: the calendar of one of these years has not been published yet\n"));
        }
        return text.toString();
    }

    private String write(ExplanationLine line) {
        return switch (line) {
            case ExplanationLine.Worked worked -> worked(worked);
            case ExplanationLine.Break pause ->
                stretch(pause) + words.say(" перерыв, не рабочее время", " break, no working time");
            case ExplanationLine.Closed closed -> stretch(closed) + words.say(" вне рабочего времени", " closed");
            case ExplanationLine.DayOff off -> dayOf(off.from()) + " " + reason(off.day()) + version(off.version());
        };
    }

    private String worked(ExplanationLine.Worked worked) {
        var note = worked.day().reason().kind() == DayKind.WORKING_DAY ? "" : "; " + reason(worked.day());
        return stretch(worked)
                + words.say(" рабочее время ", " working time ")
                + amount(worked.counted())
                + words.say(", всего ", ", in all ")
                + amount(worked.total())
                + note
                + version(worked.version());
    }

    /** Named where it changes only. */
    private String version(String of) {
        if (of.equals(version)) {
            return "";
        }
        version = of;
        return words.say(" [календарь ", " [calendar ") + of + "]";
    }

    private String reason(CalendarDay of) {
        DayReason reason = of.reason();
        var text = new StringBuilder(words.kind(reason.kind()));
        if (reason.counterpart() != null) {
            text.append(
                            reason.kind() == DayKind.WORKING_WEEKEND
                                    ? words.say(" за ", " for ")
                                    : words.say(" с ", " from "))
                    .append(reason.counterpart().format(date));
        }
        if (!reason.name().isEmpty()) {
            text.append(": ").append(reason.name());
        }
        if (!reason.source().isEmpty()) {
            text.append(" (").append(reason.source()).append(')');
        }
        if (of.status() == CalendarStatus.PROJECTED) {
            text.append(words.say(", год ещё не утверждён", ", year not published yet"));
        }
        return text.toString();
    }

    private String stretch(ExplanationLine line) {
        var from = at(line.from());
        var to = at(line.to());
        boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
        return day.format(from) + " " + clock(from) + "–" + (sameDay ? "" : day.format(to) + " ") + clock(to);
    }

    private String dayOf(Instant instant) {
        LocalDate local = at(instant).toLocalDate();
        return day.format(local);
    }

    private ZonedDateTime at(Instant instant) {
        return instant.atZone(explanation.zone());
    }

    private static String clock(ZonedDateTime at) {
        return DateTimeFormatter.ofPattern(at.getSecond() == 0 ? "HH:mm" : "HH:mm:ss")
                .format(at);
    }

    private String amount(Duration duration) {
        long minutes = duration.toMinutes();
        var text = new StringBuilder();
        if (minutes >= 60) {
            text.append(minutes / 60).append(words.say(" ч", " h"));
        }
        if (minutes % 60 != 0 || minutes < 60 && duration.toSecondsPart() == 0) {
            text.append(text.isEmpty() ? "" : " ").append(minutes % 60).append(words.say(" мин", " min"));
        }
        if (duration.toSecondsPart() != 0) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(duration.toSecondsPart())
                    .append(words.say(" с", " s"));
        }
        return text.toString();
    }
}
