package city.otklik.cli.connection;

/** Where {@code ./otklik run} listens on the loopback, unless it is given other ports. */
public final class UsualPorts {

    public static final int BROKER = 9092;
    public static final int REGISTRY = 8086;
    public static final int SLA = 8085;

    /** Path of Confluent's API in the embedded registry. */
    public static final String REGISTRY_PATH = "/apis/ccompat/v7";

    private UsualPorts() {}
}
