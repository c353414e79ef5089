package city.otklik.intake.screening;

/** Port: whether a message must be processed and answered, or falls under §15. */
@FunctionalInterface
public interface Screening {

    /** The same text always gets the same verdict. */
    Verdict screen(String text);
}
