package city.otklik.benchmarks.sla;

/** What was measured did not do its work: its figures count for nothing. */
public final class WrongAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongAnswer(String message) {
        super(message);
    }
}
