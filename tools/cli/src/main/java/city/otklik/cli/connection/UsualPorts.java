package city.otklik.cli.connection;

import java.util.Map;

/** Where {@code ./otklik run} listens on the loopback, unless it is given other ports. */
public final class UsualPorts {

    public static final int BROKER = 9092;
    public static final int REGISTRY = 8086;
    public static final int SLA = 8085;

    /** By the service's name. */
    public static final Map<String, Integer> SERVICES =
            Map.of("intake", 8081, "routing", 8082, "approval", 8083, "publishing", 8084, "sla", SLA);

    /** Path of Confluent's API in the embedded registry. */
    public static final String REGISTRY_PATH = "/apis/ccompat/v7";

    private UsualPorts() {}
}
