package city.otklik.workingtime.cases;

/** What became of a question. */
public sealed interface CaseAnswer {

    /**
     * The answer.
     *
     * @param text an instant with the offset of the calendar's zone, an ISO duration, a date, {@code true} or {@code false};
     *     {@code never} where no such instant exists
     */
    record Value(String text) implements CaseAnswer {}

    /**
     * The question cannot be answered as it is written.
     *
     * @param field the field at fault
     * @param rule the rule that is broken, with the offending text
     * @param remedy what to write instead
     */
    record Refusal(String field, String rule, String remedy) implements CaseAnswer {}
}
