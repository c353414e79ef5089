package city.otklik.city.log;

/** There is no running system where it was looked for; the message names the option and says what to do. */
public final class NoRunningSystem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoRunningSystem(String message, Throwable cause) {
        super(message, cause);
    }

    public NoRunningSystem(String message) {
        super(message);
    }
}
