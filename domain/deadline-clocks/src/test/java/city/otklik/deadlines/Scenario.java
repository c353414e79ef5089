package city.otklik.deadlines;

import city.otklik.deadlines.policy.ClarificationTerms;
import city.otklik.deadlines.policy.CountsFrom;
import city.otklik.deadlines.policy.DayTerm;
import city.otklik.deadlines.policy.InterimTerms;
import city.otklik.deadlines.policy.PriorityTerms;
import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.deadlines.policy.Term;
import city.otklik.deadlines.policy.WarningLead;
import city.otklik.deadlines.policy.WarningLeads;
import city.otklik.deadlines.timeline.Calendars;
import city.otklik.workingtime.CalendarTimeline;
import city.otklik.workingtime.CalendarVersion;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A city of the simulation: its policy, its calendar and the curator's through their published versions. */
final class Scenario {
    static final long START = Kislovodsk.at("02.03.2026 00:00").toEpochMilli();
    private static final long HOUR = 3_600_000;
    final SlaPolicy policy;
    /** When the city's calendar changes; the curator's never does. */
    final long[] publications;

    private final List<Calendars> known = new ArrayList<>();
    private final List<Spans> city = new ArrayList<>();
    final Spans curator;

    Scenario(int number) {
        var random = new SplittableRandom(number);
        policy = policy(number, random);
        var week = new Week("09:00-13:00 14:00-18:00").on(LocalDate.of(2026, 3, 9), "");
        if (number % 4 == 3) {
            week.on(DayOfWeek.FRIDAY, "08:30-12:15 13:00-16:45").on(LocalDate.of(2026, 3, 14), "10:00-14:00");
        }
        var own = number % 3 == 2 ? new Week("10:00-13:30 14:15-19:00").on(LocalDate.of(2026, 3, 18), "") : week;
        curator = own.spans();
        publications = new long[number % 2 == 0 ? 0 : 1 + random.nextInt(3)];
        List<Week> weeks = new ArrayList<>(List.of(week));
        for (int i = 0; i < publications.length; i++) {
            publications[i] =
                    (i == 0 ? START : publications[i - 1]) + random.nextLong(20, 220) * HOUR + random.nextLong(HOUR);
            weeks.add(changed(weeks.get(i), publications[i], random));
        }
        publish(weeks, own);
    }

    private static Week changed(Week week, long published, SplittableRandom random) {
        var other = new Week(week);
        var today = LocalDate.ofInstant(Instant.ofEpochMilli(published), Kislovodsk.ZONE);
        for (int change = 0; change < 2; change++) {
            var date = today.plusDays(random.nextInt(12));
            other.on(
                    date,
                    List.of("", "09:00-13:00", "09:00-13:00 14:00-17:00", "10:00-14:00")
                            .get(random.nextInt(4)));
        }
        return other;
    }

    private void publish(List<Week> weeks, Week own) {
        var curatorTimeline = CalendarTimeline.of(version("curator", 0, own));
        List<CalendarVersion> versions = new ArrayList<>();
        for (int last = 0; last < weeks.size(); last++) {
            versions.add(version("city", last, weeks.get(last)));
            known.add(Calendars.of(CalendarTimeline.of(versions), curatorTimeline));
            var composed = new Spans();
            for (int i = 0; i <= last; i++) {
                long from = i == 0 ? Long.MIN_VALUE : publications[i - 1];
                weeks.get(i).spans().copyTo(composed, from, i == last ? Long.MAX_VALUE : publications[i]);
            }
            city.add(composed);
        }
    }

    private CalendarVersion version(String id, int number, Week week) {
        var at = number == 0 ? Kislovodsk.at("01.01.2026 00:00") : Instant.ofEpochMilli(publications[number - 1]);
        return new CalendarVersion(id, id + number, at, week.compiled());
    }

    private static SlaPolicy policy(int number, SplittableRandom random) {
        var urgent = new PriorityTerms(Term.hours(4, "§8"), Term.minutes(90, "§9"), Term.hours(1, "§10"));
        var policy = Kislovodsk.POLICY
                .withUrgent(urgent)
                .withInterim(new InterimTerms(
                        new DayTerm(7, "§13"),
                        random.nextBoolean() ? CountsFrom.PUBLISHED : CountsFrom.SUBMITTED,
                        1 + number % 3))
                .withClarification(new ClarificationTerms(number % 5 == 4, new DayTerm(3, "§10"), number % 6 == 4));
        if (number % 2 == 0) {
            var usual = WarningLeads.usual();
            var finalDraft = List.of(WarningLead.days(4), WarningLead.days(1), WarningLead.minutes(90));
            policy = policy.withWarnings(
                    new WarningLeads(usual.answer(), usual.draft(), usual.approval(), usual.rework(), finalDraft));
        }
        return number % 6 == 5
                ? policy.withNormal(new PriorityTerms(Term.hours(9, "§8"), Term.hours(5, "§9"), Term.hours(2, "§10")))
                : policy;
    }

    /** How many publications there were by that instant. */
    int publishedBy(long instant) {
        int count = 0;
        while (count < publications.length && publications[count] <= instant) {
            count++;
        }
        return count;
    }

    Calendars calendars(int published) {
        return known.get(published);
    }

    Spans city(int published) {
        return city.get(published);
    }
}
