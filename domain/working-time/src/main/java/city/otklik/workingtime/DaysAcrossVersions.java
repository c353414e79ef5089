package city.otklik.workingtime;

import java.time.LocalDate;

/** Counts working days across the versions of a calendar. A date is worked when it has any working time on the timeline. */
record DaysAcrossVersions(CalendarTimeline timeline) {

    LocalDate plus(LocalDate day, int n) {
        var versions = timeline.versions();
        // Beyond the seams a single version decides, and it can count without looking at days one by one.
        var lastSeam = timeline.dateOf(versions.getLast().publishedAt().toEpochMilli());
        var firstSeam = timeline.dateOf(versions.get(1).publishedAt().toEpochMilli());
        int step = Integer.signum(n);
        var date = day;
        for (int left = n; left != 0; left -= step) {
            if (step > 0 && !date.isBefore(lastSeam)) {
                return versions.getLast().calendar().plusWorkingDays(date, left);
            }
            if (step < 0 && !date.isAfter(firstSeam)) {
                return versions.getFirst().calendar().plusWorkingDays(date, left);
            }
            date = next(date, step, step > 0 ? lastSeam : firstSeam);
            if (!worked(date)) {
                left += step;
            }
        }
        return date;
    }

    /** One day on; a stretch before the first seam, or after the last, is crossed by the version that rules it. */
    private static LocalDate next(LocalDate date, int step, LocalDate seam) {
        return date.equals(seam) ? date : date.plusDays(step);
    }

    private boolean worked(LocalDate date) {
        var zone = timeline.zone();
        return timeline.between(MillisOfDates.startOf(zone, date), MillisOfDates.startOfNext(zone, date)) > 0;
    }
}
