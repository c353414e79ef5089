package city.otklik.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.deadlines.policy.SlaPolicies;
import city.otklik.workingtime.CalendarTimeline;
import city.otklik.workingtime.WorkingTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test of the tests: every error planted into the rules is caught by the simulation or by a worked story. */
class PlantedFaultsTest {
    private static final int LIVES = 8_000;

    static Stream<Named<Rules>> faults() {
        return Stream.of(
                Named.of("time matters while suspended", new Rules() {
                    @Override
                    boolean timeMatters(ClockStatus status) {
                        return status.isLive();
                    }
                }),
                Named.of("pauses are added up, not united", new Rules() {
                    @Override
                    long leftAfter(WorkingTime calendar, long left, List<Pause> pauses) {
                        long sum = 0;
                        long first = Long.MAX_VALUE;
                        long last = Long.MIN_VALUE;
                        for (var pause : pauses) {
                            sum += calendar.between(pause.from(), pause.to());
                            first = Math.min(first, pause.from());
                            last = Math.max(last, pause.to());
                        }
                        return pauses.isEmpty() ? left : left + sum - calendar.between(first, last);
                    }
                }),
                Named.of("the draft limit is counted forward from the start", new Rules() {
                    @Override
                    long limitBefore(WorkingTime calendar, long startedAt, long due, long lead) {
                        return calendar.add(startedAt, calendar.between(startedAt, due) - lead);
                    }
                }),
                Named.of("a breach shows at due, without the grace", new Rules() {
                    @Override
                    boolean breachShows(long now, long due, long grace) {
                        return now >= due;
                    }
                }),
                Named.of("a breach shows a second late", new Rules() {
                    @Override
                    boolean breachShows(long now, long due, long grace) {
                        return now > due + grace + 1000;
                    }
                }),
                Named.of("a moved clock warns again of what is past", new Rules() {
                    @Override
                    boolean raisedAgain(long newInstant, long now) {
                        return true;
                    }
                }),
                Named.of("a moved clock never warns again", new Rules() {
                    @Override
                    boolean raisedAgain(long newInstant, long now) {
                        return false;
                    }
                }),
                Named.of("done at due is late", new Rules() {
                    @Override
                    boolean inTime(long doneAt, long due) {
                        return doneAt < due;
                    }
                }),
                Named.of("in time by whole seconds", new Rules() {
                    @Override
                    boolean inTime(long doneAt, long due) {
                        return doneAt / 1000 <= due / 1000;
                    }
                }),
                Named.of("the first reply resumes the term", new Rules() {
                    @Override
                    boolean runsAgain(int stillHolding) {
                        return true;
                    }
                }),
                Named.of("any clarification suspends", new Rules() {
                    @Override
                    boolean suspends(boolean inTime, boolean lateSuspends) {
                        return true;
                    }
                }),
                Named.of("a dismissed reply still counts", new Rules() {
                    @Override
                    boolean dismissed(boolean byReplyDismissed) {
                        return false;
                    }
                }),
                Named.of("a changed priority makes people late retroactively", new Rules() {
                    @Override
                    boolean wouldBeLateRetroactively(long due, long changedAt) {
                        return false;
                    }
                }),
                Named.of("an ending forgives what was missed", new Rules() {
                    @Override
                    boolean missedStays(boolean passed) {
                        return false;
                    }
                }),
                Named.of("a suspension gives back the whole term", new Rules() {
                    @Override
                    long leftWhenStopped(WorkingTime calendar, long from, long left, long stoppedAt) {
                        return left;
                    }
                }),
                Named.of("elapsed time is taken for working time", new Rules() {
                    @Override
                    long due(WorkingTime calendar, long from, long left) {
                        return from + left;
                    }
                }),
                Named.of("a term used up at closing is due at the next opening", new Rules() {
                    @Override
                    long due(WorkingTime calendar, long from, long left) {
                        return calendar.nextWorking(calendar.add(from, left));
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isCaughtBySimulation(Rules fault) {
        assertThat(firstWrong(fault)).as("life that shows the fault").isNotNegative();
    }

    private static int firstWrong(Rules rules) {
        for (int life = 0; life < LIVES; life++) {
            try {
                LifeSimulation.play(life, rules);
            } catch (AssertionError caught) {
                return life;
            }
        }
        return -1;
    }

    @Test
    void breachesTouchedByACalendarAreCaughtByTheStory() {
        assertThat(toldAfterCalendarChange(Rules.REGULATION)).isEmpty();
        assertThat(toldAfterCalendarChange(new Rules() {
                    @Override
                    boolean calendarTouches(ClockStatus status) {
                        return true;
                    }
                }))
                .isNotEmpty();
    }

    /** What is said of a breach on record when a calendar arrives that would have prevented it. */
    private static List<DeadlineFact> toldAfterCalendarChange(Rules rules) {
        var dayOff = CalendarTimeline.of(Kislovodsk.first())
                .with(Kislovodsk.version("2", "03.03.2026 16:00", Kislovodsk.plainWeek("04.03.2026")));
        var policies = SlaPolicies.always(Kislovodsk.POLICY);
        List<DeadlineFact> told = new ArrayList<>();
        CaseStory.under(new Clocks(rules, policies, Kislovodsk.calendars()))
                .accepted("03.03.2026 09:00")
                .now("04.03.2026 10:01")
                .quietly()
                .on(Calendars.of(dayOff), "04.03.2026 10:02")
                .facts()
                .forEach(told::add);
        return told;
    }
}
