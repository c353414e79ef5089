package city.otklik.benchmarks.sla;

/** What was measured did not do its work: its figures count for nothing. */
public final class WrongAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongAnswerException(String message) {
        super(message);
    }
}
