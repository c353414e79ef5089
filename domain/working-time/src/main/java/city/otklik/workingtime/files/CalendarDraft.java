package city.otklik.workingtime.files;

import city.otklik.workingtime.CalendarStatus;
import city.otklik.workingtime.DayHours;
import city.otklik.workingtime.layers.CalendarLayers;
import city.otklik.workingtime.layers.FederalLayer;
import city.otklik.workingtime.layers.FederalYear;
import city.otklik.workingtime.layers.SpecialDay;
import city.otklik.workingtime.layers.SpecialDays;
import city.otklik.workingtime.layers.StatutoryHoliday;
import city.otklik.workingtime.layers.Timetable;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What has been read of a calendar so far. */
final class CalendarDraft {
    @Nullable
    String id;

    @Nullable
    ZoneId zone;

    String title = "";
    final Map<MonthDay, StatutoryHoliday> holidays = new TreeMap<>();
    final Map<Integer, Year> years = new TreeMap<>();
    final List<SpecialDay> region = new ArrayList<>();
    final Map<DayOfWeek, DayHours> weekly = new EnumMap<>(DayOfWeek.class);
    final Map<DayOfWeek, DayHours> shortHours = new EnumMap<>(DayOfWeek.class);
    int shorterByMinutes = Timetable.AN_HOUR;
    boolean presidentialDaysOff;
    final Set<MonthDay> yearlyOff = new TreeSet<>();
    final List<SpecialDay> organisation = new ArrayList<>();

    /** A federal year whose days are still being read. */
    record Year(CalendarStatus status, String source, List<SpecialDay> days) {}

    CalendarLayers layers(String checkedId, ZoneId checkedZone) {
        var federal = FederalLayer.of(
                holidays.values(),
                years.entrySet().stream()
                        .map(entry -> new FederalYear(
                                entry.getKey(),
                                entry.getValue().status(),
                                entry.getValue().source(),
                                SpecialDays.of(entry.getValue().days())))
                        .toList());
        var timetable = new Timetable(
                weekly, shortHours, shorterByMinutes, presidentialDaysOff, yearlyOff, SpecialDays.of(organisation));
        return new CalendarLayers(checkedId, title, checkedZone, federal, SpecialDays.of(region), timetable);
    }
}
