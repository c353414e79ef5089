package city.otklik.workingtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A timetable drawn at random: odd minutes, nights, single dates, and zones whose clocks change at awkward times. */
record RandomTimetable(
        ZoneId zone,
        Map<DayOfWeek, DayHours> weekly,
        Set<LocalDate> holidays,
        Map<LocalDate, DayHours> overrides,
        Map<LocalDate, DayHours> breaks) {
    static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Moscow"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Africa/Casablanca"),
            ZoneId.of("America/Havana"),
            ZoneId.of("Asia/Beirut"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("UTC"));

    static RandomTimetable draw(Random random, LocalDate first, int days) {
        return draw(random, ZONES.get(random.nextInt(ZONES.size())), first, days);
    }

    static RandomTimetable draw(Random random, ZoneId zone, LocalDate first, int days) {
        var weekly = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            weekly.put(day, random.nextInt(7) < 2 ? DayHours.NONE : hours(random));
        }
        weekly.put(DayOfWeek.of(1 + random.nextInt(7)), hours(random));
        var holidays = new HashSet<LocalDate>();
        var overrides = new HashMap<LocalDate, DayHours>();
        var breaks = new HashMap<LocalDate, DayHours>();
        for (int i = 0; i < days / 15; i++) {
            holidays.add(first.plusDays(random.nextInt(days)));
            overrides.put(first.plusDays(random.nextInt(days)), hours(random));
            breaks.put(first.plusDays(random.nextInt(days)), hours(random));
        }
        return new RandomTimetable(zone, weekly, holidays, overrides, breaks);
    }

    private static DayHours hours(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> DayHours.parse("09:00-13:00 14:00-18:00");
            case 1 -> DayHours.parse("00:00-24:00");
            case 2 -> DayHours.parse("01:30-03:15 22:40-24:00");
            case 3 -> DayHours.parse("00:00-00:01 02:00-02:30 02:31-23:59");
            default -> drawn(random);
        };
    }

    private static DayHours drawn(Random random) {
        int[] edges = random.ints(0, 1441)
                .distinct()
                .limit(2L * (1 + random.nextInt(4)))
                .sorted()
                .toArray();
        var text = new StringBuilder();
        for (int i = 0; i < edges.length; i += 2) {
            text.append(time(edges[i])).append('-').append(time(edges[i + 1])).append(' ');
        }
        return DayHours.parse(text.toString());
    }

    private static String time(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    WorkingCalendarBuilder builder() {
        var builder = WorkingCalendar.builder(zone);
        weekly.forEach(builder::weekly);
        holidays.forEach(builder::holiday);
        overrides.forEach(builder::override);
        breaks.forEach(builder::breaks);
        return builder.yearlyHoliday(MonthDay.of(2, 29));
    }
}
