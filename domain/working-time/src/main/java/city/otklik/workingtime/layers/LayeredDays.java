package city.otklik.workingtime.layers;

import static city.otklik.workingtime.layers.SpecialKind.BREAK;
import static city.otklik.workingtime.layers.SpecialKind.GOVERNOR;
import static city.otklik.workingtime.layers.SpecialKind.HOLIDAY;
import static city.otklik.workingtime.layers.SpecialKind.HOURS;
import static city.otklik.workingtime.layers.SpecialKind.MOVED;
import static city.otklik.workingtime.layers.SpecialKind.OFF;
import static city.otklik.workingtime.layers.SpecialKind.PRESIDENTIAL;
import static city.otklik.workingtime.layers.SpecialKind.SHORT;
import static city.otklik.workingtime.layers.SpecialKind.WORKING;

import city.otklik.workingtime.CalendarDay;
import city.otklik.workingtime.CalendarStatus;
import city.otklik.workingtime.DayHours;
import city.otklik.workingtime.DayKind;
import city.otklik.workingtime.DayReason;
import city.otklik.workingtime.DayRules;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Lays the layers over each other: the organisation wins over the region, the region over the federal layer. */
final class LayeredDays implements DayRules {
    private static final String ART_95 = "ТК РФ, ст. 95";
    private static final String ART_112 = "ТК РФ, ст. 112";
    private static final String EVE = "Предпраздничный день";

    private final CalendarLayers layers;
    private final Timetable own;
    private final StatutoryYear[] statutory;

    LayeredDays(CalendarLayers layers) {
        this.layers = layers;
        own = layers.organisation();
        statutory = StatutoryYear.ofEveryKind(layers.federal());
    }

    @Override
    public ZoneId zone() {
        return layers.zone();
    }

    @Override
    public CalendarStatus status(int year) {
        if (layers.federal().isNone()) {
            return CalendarStatus.CONFIRMED;
        }
        var known = layers.federal().years().get(year);
        return known == null ? CalendarStatus.PROJECTED : known.status();
    }

    @Override
    public CalendarDay day(LocalDate date) {
        var day = ofOrganisation(date);
        if (day == null) {
            day = ofRegion(date);
        }
        if (day == null) {
            day = ofFederation(date);
        }
        var breaks = own.days().get(date, BREAK);
        return breaks == null
                ? day
                : new CalendarDay(date, day.hours().without(breaks.hours()), day.reason(), day.status());
    }

    private @Nullable CalendarDay ofOrganisation(LocalDate date) {
        var off = own.days().get(date, OFF);
        if (off != null) {
            return off(date, DayKind.ORGANISATION_DAY_OFF, off);
        }
        if (own.yearlyOff().contains(MonthDay.from(date))) {
            return day(date, DayHours.NONE, DayReason.of(DayKind.ORGANISATION_DAY_OFF));
        }
        var hours = own.days().get(date, HOURS);
        if (hours != null) {
            return day(date, hours.hours(), new DayReason(DayKind.ORGANISATION_HOURS, hours.name(), hours.source()));
        }
        return worked(date, own.days());
    }

    private @Nullable CalendarDay ofRegion(LocalDate date) {
        var holiday = layers.region().get(date, HOLIDAY);
        if (holiday != null) {
            return off(date, DayKind.REGIONAL_HOLIDAY, holiday);
        }
        var given = layers.region().get(date, GOVERNOR);
        return given != null ? off(date, DayKind.GOVERNOR_DAY, given) : worked(date, layers.region());
    }

    /** A working weekend or a short day of any layer; a short day stays what a lower layer makes it where that is a day off. */
    private @Nullable CalendarDay worked(LocalDate date, SpecialDays days) {
        var working = days.get(date, WORKING);
        boolean shortened = days.has(date, SHORT);
        if (working != null) {
            var like = working.counterpart() == null ? date : working.counterpart();
            var reason =
                    new DayReason(DayKind.WORKING_WEEKEND, working.name(), working.source(), working.counterpart());
            return day(date, own.hours(like.getDayOfWeek(), shortened), reason);
        }
        return null;
    }

    private CalendarDay ofFederation(LocalDate date) {
        var year = layers.federal().years().get(date.getYear());
        var holiday = layers.federal().holiday(MonthDay.from(date));
        if (holiday != null) {
            return day(date, DayHours.NONE, new DayReason(DayKind.HOLIDAY, holiday.name(), holiday.source()));
        }
        var listed = year == null ? null : listed(date, year);
        if (listed != null) {
            return listed;
        }
        if (status(date.getYear()) == CalendarStatus.PROJECTED) {
            var from = statutory[StatutoryYear.kind(date)].movedFrom().get(MonthDay.from(date));
            if (from != null) {
                var reason = new DayReason(DayKind.MOVED_DAY_OFF, "", ART_112, from.atYear(date.getYear()));
                return day(date, DayHours.NONE, reason);
            }
        }
        return ordinary(date, DayKind.WORKING_DAY, "");
    }

    private @Nullable CalendarDay listed(LocalDate date, FederalYear year) {
        var moved = year.days().get(date, MOVED);
        if (moved != null) {
            var source = moved.source().isEmpty() ? year.source() : moved.source();
            var reason = new DayReason(DayKind.MOVED_DAY_OFF, moved.name(), source, moved.counterpart());
            return day(date, DayHours.NONE, reason);
        }
        var presidential = year.days().get(date, PRESIDENTIAL);
        if (presidential != null) {
            return own.presidentialDaysOff()
                            && !own.hours(date.getDayOfWeek(), false).isNone()
                    ? off(date, DayKind.PRESIDENTIAL_DAY_OFF, presidential)
                    : ordinary(date, DayKind.PRESIDENTIAL_DAY_WORKED, presidential.source());
        }
        var working = worked(date, year.days());
        if (working != null && working.reason().source().isEmpty()) {
            var reason = working.reason();
            return day(
                    date,
                    working.hours(),
                    new DayReason(reason.kind(), reason.name(), year.source(), reason.counterpart()));
        }
        return working;
    }

    private CalendarDay ordinary(LocalDate date, DayKind kind, String source) {
        if (own.hours(date.getDayOfWeek(), false).isNone()) {
            return day(date, DayHours.NONE, DayReason.of(DayKind.WEEKEND));
        }
        if (isShort(date)) {
            return day(date, own.hours(date.getDayOfWeek(), true), new DayReason(DayKind.SHORT_DAY, EVE, ART_95));
        }
        return day(date, own.hours(date.getDayOfWeek(), false), new DayReason(kind, "", source));
    }

    private boolean isShort(LocalDate date) {
        var year = layers.federal().years().get(date.getYear());
        var next = date.plusDays(1);
        return own.days().has(date, SHORT)
                || layers.region().has(date, SHORT)
                || own.days().shortensDayBefore(next)
                || layers.region().shortensDayBefore(next)
                || year != null && year.days().has(date, SHORT)
                || status(date.getYear()) == CalendarStatus.PROJECTED
                        && statutory[StatutoryYear.kind(date)].shortDays().contains(MonthDay.from(date));
    }

    private CalendarDay off(LocalDate date, DayKind kind, SpecialDay day) {
        return day(date, DayHours.NONE, new DayReason(kind, day.name(), day.source(), day.counterpart()));
    }

    private CalendarDay day(LocalDate date, DayHours hours, DayReason reason) {
        return new CalendarDay(date, hours, reason, status(date.getYear()));
    }
}
