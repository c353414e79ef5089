package city.otklik.city.demo.play;

/** The city refused, or could not be asked. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean mayPass;
    private final boolean away;

    /** @param mayPass true when asking again a little later may help: the service does not know the case yet */
    public RefusedException(String message, boolean mayPass) {
        this(message, mayPass, false);
    }

    private RefusedException(String message, boolean mayPass, boolean away) {
        super(message);
        this.mayPass = mayPass;
        this.away = away;
    }

    /** Nothing came back, or that the service cannot answer now: it may be restarting. */
    static RefusedException away(String message) {
        return new RefusedException(message, true, true);
    }

    boolean isAway() {
        return away;
    }

    public boolean mayPass() {
        return mayPass;
    }
}
