package city.otklik.intake.receiving;

import city.otklik.access.worded.Refusal;
import city.otklik.facts.PriorityClass;

/** The case has this priority class already. */
record SamePriority(PriorityClass priority) implements Refusal {

    @Override
    public String detail() {
        return "priority: the case is " + priority + " already";
    }

    @Override
    public String remedy() {
        return "Nothing is to be done";
    }
}
