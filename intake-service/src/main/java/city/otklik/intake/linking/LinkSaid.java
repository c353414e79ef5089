package city.otklik.intake.linking;

import city.otklik.access.worded.Refusal;
import city.otklik.intake.opening.IntakeCase.RepeatLink;

/** The same was said before. */
record LinkSaid(RepeatLink link) implements Refusal {

    @Override
    public String detail() {
        return "repeatOf: case " + link.repeatOf() + " is " + (link.confirmed() ? "confirmed" : "denied") + " already";
    }

    @Override
    public String remedy() {
        return "Nothing is to be done";
    }

    @Override
    public String clause() {
        return "§14";
    }
}
