package city.otklik.deadlines;

import city.otklik.workingtime.WorkingTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The one line that goes with a due instant: clause, term, start, pauses. In Russian, for the people of the town hall. */
final class ShortReason {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final long MINUTE = 60_000;
    private final ZoneId zone;

    ShortReason(WorkingTime calendar) {
        zone = calendar.zone();
    }

    String of(TrueClock clock, CaseTruth truth) {
        var text = new StringBuilder(ClockCourse.clauseOf(clock.id.kind(), truth)).append(": ");
        text.append(termOf(clock.id.kind(), truth)).append(" с ").append(moment(clock.startedAt));
        if (!clock.stops.isEmpty()) {
            text.append(", приостановок: ").append(clock.stops.size());
        }
        return text.append(", срок ").append(moment(clock.due)).toString();
    }

    private static String termOf(ClockKind kind, CaseTruth truth) {
        var amount = amount(ClockCourse.amountOf(kind, truth));
        return switch (kind) {
            case ANSWER, REWORK -> amount + " рабочего времени";
            case DRAFT -> "за " + amount + " рабочего времени до срока ответа, отсчёт";
            case APPROVAL -> amount + " рабочего времени куратора";
            case FINAL_DRAFT ->
                truth.policy().interim().finalDraft().workingDays() + " рабочих дней после дня ответа, отсчёт";
        };
    }

    private static String amount(long workingMillis) {
        long minutes = workingMillis / MINUTE;
        if (minutes % 60 == 0) {
            return minutes / 60 + " ч";
        }
        return minutes < 60 ? minutes + " мин" : minutes / 60 + " ч " + minutes % 60 + " мин";
    }

    private String moment(long millis) {
        return MOMENT.format(Instant.ofEpochMilli(millis).atZone(zone));
    }
}
