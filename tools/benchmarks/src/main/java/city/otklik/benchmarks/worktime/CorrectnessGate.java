package city.otklik.benchmarks.worktime;

import java.util.ArrayList;
import java.util.List;

/** Only contenders with right answers are timed: all are asked the same and compared with us. */
public final class CorrectnessGate {

    private final OfficeHours office;
    private final Questions questions;

    /** The gate before that office's calendar. */
    public CorrectnessGate(OfficeHours office, Questions questions) {
        this.office = office;
        this.questions = questions;
    }

    /** How many answers to additions differ from ours beyond what the contender is known to do otherwise. */
    public List<String> wrongSums(ContenderKind kind) {
        var calendar = office.calendar();
        var contender = kind.prepare(office);
        var wrong = new ArrayList<String>();
        for (int i = 0; i < questions.count(); i++) {
            long ours = calendar.add(questions.start(i), questions.amount(i));
            // A term used up exactly at closing: jBPM goes on to the opening.
            long expected = kind == ContenderKind.JBPM ? calendar.nextWorking(ours) : ours;
            compare(wrong, i, "add", expected, contender.add(questions.start(i), questions.amount(i)));
        }
        return wrong;
    }

    /** How many measurements differ from ours. */
    public List<String> wrongMeasurements(ContenderKind kind) {
        var calendar = office.calendar();
        var contender = kind.prepare(office);
        var wrong = new ArrayList<String>();
        for (int i = 0; i < questions.count(); i++) {
            compare(
                    wrong,
                    i,
                    "between",
                    calendar.between(questions.start(i), questions.end(i)),
                    contender.between(questions.start(i), questions.end(i)));
        }
        return wrong;
    }

    private void compare(List<String> wrong, int question, String operation, long expected, long actual) {
        if (actual != expected) {
            wrong.add(operation + " from " + questions.start(question) + ": " + actual + " and not " + expected);
        }
    }
}
