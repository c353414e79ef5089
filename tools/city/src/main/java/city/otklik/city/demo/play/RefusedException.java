package city.otklik.city.demo.play;

/** The city refused, or could not be asked. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean mayPass;

    /** @param mayPass true when asking again a little later may help: the service does not know the case yet, or restarts */
    public RefusedException(String message, boolean mayPass) {
        super(message);
        this.mayPass = mayPass;
    }

    public boolean mayPass() {
        return mayPass;
    }
}
