package city.otklik.cli.connection;

/** There is no running system where it was looked for; the message names the option and says what to do. */
public final class NoRunningSystemException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public NoRunningSystemException(String message, Throwable cause) {
        super(message, cause);
    }

    public NoRunningSystemException(String message) {
        super(message);
    }
}
