package city.otklik.workingtime;

import java.time.LocalDate;

/** Counts working days across the versions of a calendar. A date is worked when it has any working time on the timeline. */
record DaysAcrossVersions(CalendarTimeline timeline) {

    LocalDate plus(LocalDate day, int n) {
        return n == 0 ? day : n > 0 ? forward(day, n) : backward(day, -(long) n);
    }

    private LocalDate forward(LocalDate day, long count) {
        var first = timeline.versions().getFirst().calendar();
        var date = day;
        long left = count;
        if (date.isBefore(firstSeam().minusDays(1))) {
            long here = first.workedDays(date.plusDays(1), firstSeam());
            if (left <= here) {
                return first.plusWorkingDays(date, (int) left);
            }
            left -= here;
            date = firstSeam().minusDays(1);
        }
        while (date.isBefore(lastSeam())) {
            date = date.plusDays(1);
            if (worked(date) && --left == 0) {
                return date;
            }
        }
        return timeline.latest().calendar().plusWorkingDays(date, (int) left);
    }

    private LocalDate backward(LocalDate day, long count) {
        var last = timeline.latest().calendar();
        var date = day;
        long left = count;
        if (date.isAfter(lastSeam().plusDays(1))) {
            long here = last.workedDays(lastSeam().plusDays(1), date);
            if (left <= here) {
                return last.plusWorkingDays(date, (int) -left);
            }
            left -= here;
            date = lastSeam().plusDays(1);
        }
        while (date.isAfter(firstSeam())) {
            date = date.minusDays(1);
            if (worked(date) && --left == 0) {
                return date;
            }
        }
        return timeline.versions().getFirst().calendar().plusWorkingDays(date, (int) -left);
    }

    /** The first date on which more than one version can count; all dates before it belong to the first version. */
    private LocalDate firstSeam() {
        return timeline.dateOf(timeline.versions().get(1).publishedAt().toEpochMilli());
    }

    /** The last such date; all dates after it belong to the version published last. */
    private LocalDate lastSeam() {
        return timeline.dateOf(timeline.latest().publishedAt().toEpochMilli());
    }

    private boolean worked(LocalDate date) {
        var zone = timeline.zone();
        return timeline.between(MillisOfDates.startOf(zone, date), MillisOfDates.startOfNext(zone, date)) > 0;
    }
}
