package city.otklik.city.faults;

/** Something did not go on, though everything it needs is there again. */
final class StuckException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StuckException(String message) {
        super(message);
    }
}
