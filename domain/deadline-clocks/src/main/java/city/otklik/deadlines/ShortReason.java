package city.otklik.deadlines;

import city.otklik.workingtime.WorkingTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The one line that goes with a due instant: clause, term, start, pauses. In Russian, for the people of the town hall. */
final class ShortReason {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final long MINUTE = 60_000;
    private final ZoneId zone;

    ShortReason(WorkingTime calendar) {
        zone = calendar.zone();
    }

    String of(TrueClock clock, CaseTruth truth) {
        var text = new StringBuilder(ClockCourse.clauseOf(clock.id.kind(), truth)).append(": ");
        text.append(termOf(clock, truth)).append(" с ").append(moment(clock.startedAt));
        long stops = 0;
        for (var turn : clock.turns) {
            stops += turn instanceof Turn.Stop ? 1 : 0;
        }
        if (stops > 0) {
            text.append(", приостановок: ").append(stops);
        }
        anew(clock, text);
        return text.append(", срок ").append(moment(clock.due)).toString();
    }

    private String termOf(TrueClock clock, CaseTruth truth) {
        var amount = amount(clock.granted);
        return switch (clock.id.kind()) {
            case ANSWER, REWORK -> amount + " рабочего времени";
            case DRAFT -> "за " + amount + " рабочего времени до срока ответа, отсчёт";
            case APPROVAL -> amount + " рабочего времени куратора";
            case FINAL_DRAFT ->
                truth.policy().interim().finalDraft().workingDays() + " рабочих дней после "
                        + DAY.format(at(clock.countedFrom)) + ", отсчёт";
        };
    }

    /** A class changed too late for its term gives time from the change on. */
    private void anew(TrueClock clock, StringBuilder text) {
        if (clock.id.kind() == ClockKind.DRAFT && clock.countedFrom < clock.due) {
            anew(clock.countedFrom, clock.granted, text);
        }
        for (var turn : clock.turns) {
            if (turn instanceof Turn.TakenAnew taken) {
                anew(taken.at(), taken.grantedMillis(), text);
            }
        }
    }

    private void anew(long at, long granted, StringBuilder text) {
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
