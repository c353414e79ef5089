package city.otklik.casestore;

/** The cases were not rebuilt, and nothing in use was touched: the message says what to do first. */
public final class RebuildRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RebuildRefusedException(String message) {
        super(message);
    }

    RebuildRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
