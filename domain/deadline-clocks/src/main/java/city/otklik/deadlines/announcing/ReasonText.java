package city.otklik.deadlines.announcing;

import city.otklik.deadlines.policy.ClockKind;
import city.otklik.deadlines.timeline.CaseTimeline;
import city.otklik.deadlines.timeline.Interruption;
import city.otklik.deadlines.timeline.TimelineClock;
import city.otklik.workingtime.WorkingTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The one line that goes with a due instant: clause, term, start, suspensions. In Russian, for the people of the town hall. */
final class ReasonText {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final long MINUTE = 60_000;
    private final ZoneId zone;

    ReasonText(WorkingTime calendar) {
        zone = calendar.zone();
    }

    String of(TimelineClock clock, CaseTimeline timeline) {
        var text = new StringBuilder(timeline.clauseOf(clock.id().kind())).append(": ");
        text.append(termOf(clock, timeline)).append(" с ").append(moment(clock.startedAt()));
        long suspensions = 0;
        for (var interruption : clock.interruptions()) {
            suspensions += interruption instanceof Interruption.Suspension ? 1 : 0;
        }
        if (suspensions > 0) {
            text.append(", приостановок: ").append(suspensions);
        }
        newTerm(clock, text);
        return text.append(", срок ").append(moment(clock.due())).toString();
    }

    private String termOf(TimelineClock clock, CaseTimeline timeline) {
        var amount = amount(clock.granted());
        return switch (clock.id().kind()) {
            case ANSWER, REWORK -> amount + " рабочего времени";
            case DRAFT -> "за " + amount + " рабочего времени до срока ответа, отсчёт";
            case APPROVAL -> amount + " рабочего времени куратора";
            case FINAL_DRAFT ->
                timeline.policy().interim().finalDraft().workingDays() + " рабочих дней после "
                        + DAY.format(at(clock.countedFrom())) + ", отсчёт";
        };
    }

    /** A class changed too late for its term gives time from the change on. */
    private void newTerm(TimelineClock clock, StringBuilder text) {
        if (clock.id().kind() == ClockKind.DRAFT && clock.countedFrom() < clock.due()) {
            newTerm(clock.countedFrom(), clock.granted(), text);
        }
        for (var interruption : clock.interruptions()) {
            if (interruption instanceof Interruption.NewTerm term) {
                newTerm(term.at(), term.granted(), text);
            }
        }
    }

    private void newTerm(long at, long granted, StringBuilder text) {
        text.append(", класс срочности изменён ").append(moment(at)).append(", с этого момента ");
        text.append(amount(granted));
    }

    private static String amount(long workingMillis) {
        long minutes = workingMillis / MINUTE;
        if (minutes == 0) {
            return workingMillis / 1000 + " с";
        }
        if (minutes % 60 == 0) {
            return minutes / 60 + " ч";
        }
        return minutes < 60 ? minutes + " мин" : minutes / 60 + " ч " + minutes % 60 + " мин";
    }

    private String moment(long millis) {
        return MOMENT.format(at(millis));
    }

    private ZonedDateTime at(long millis) {
        return Instant.ofEpochMilli(millis).atZone(zone);
    }
}
