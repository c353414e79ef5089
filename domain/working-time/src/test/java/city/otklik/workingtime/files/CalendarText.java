package city.otklik.workingtime.files;

import city.otklik.workingtime.layers.CalendarLayers;
import city.otklik.workingtime.layers.FederalLayer;
import city.otklik.workingtime.layers.SpecialDay;
import city.otklik.workingtime.layers.SpecialKind;
import city.otklik.workingtime.layers.Timetable;
import java.time.MonthDay;

/** Writes a whole calendar, all layers in one text that {@link CalendarReader} reads back to an equal calendar. */
public final class CalendarText {
    private final StringBuilder text = new StringBuilder();

    private CalendarText() {}

    /** The calendar as text, without includes. */
    public static String write(CalendarLayers layers) {
        var writer = new CalendarText();
        writer.line("calendar " + layers.id());
        if (!layers.title().isEmpty()) {
            writer.line("title " + layers.title());
        }
        writer.line("zone " + layers.zone().getId());
        writer.federal(layers.federal());
        if (!layers.region().all().isEmpty()) {
            writer.line("").line("[region]");
            layers.region().all().forEach(writer::day);
        }
        writer.organisation(layers.organisation());
        return writer.text.toString();
    }

    private void federal(FederalLayer federal) {
        if (federal.isNone()) {
            return;
        }
        line("").line("[federal]");
        for (var holiday : federal.holidays()) {
            var words = "holiday " + monthDay(holiday.day()) + (holiday.movedByDecree() ? " by-decree" : "");
            line(words + fields(holiday.name(), holiday.source()));
        }
        for (var year : federal.years().values()) {
            line("year " + year.year() + " " + year.status() + fields(year.source(), ""));
            year.days().all().forEach(this::day);
        }
    }

    private void organisation(Timetable own) {
        line("").line("[organisation]");
        own.weekly()
                .forEach((day, hours) ->
                        line("week " + CalendarLine.nameOf(day) + " " + (hours.isNone() ? "off" : hours.toString())));
        line("short-day minutes " + own.shorterByMinutes());
        own.shortHours().forEach((day, hours) -> line("short-day " + CalendarLine.nameOf(day) + " " + hours));
        line("presidential " + (own.presidentialDaysOff() ? "off" : "worked"));
        own.yearlyOff().forEach(day -> line("yearly-off " + monthDay(day)));
        own.days().all().forEach(this::day);
    }

    private void day(SpecialDay day) {
        var words = new StringBuilder(day.kind().word()).append(' ').append(day.date());
        if (day.counterpart() != null) {
            words.append(day.kind() == SpecialKind.MOVED ? " from " : " for ").append(day.counterpart());
        }
        if (!day.hours().isNone()) {
            words.append(' ').append(day.hours());
        }
        if (day.shortenedBefore()) {
            words.append(" shortened-before");
        }
        line(words + fields(day.name(), day.source()));
    }

    private static String fields(String name, String source) {
        return source.isEmpty() ? name.isEmpty() ? "" : " | " + name : " | " + name + " | " + source;
    }

    private static String monthDay(MonthDay day) {
        return day.toString().substring(2);
    }

    private CalendarText line(String line) {
        text.append(line).append('\n');
        return this;
    }
}
