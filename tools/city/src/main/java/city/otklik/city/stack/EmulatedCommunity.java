package city.otklik.city.stack;

/** The city's community in the emulated network. Its tokens open nothing but the simulator. */
public final class EmulatedCommunity {

    public static final String GROUP_ID = "494";
    public static final String COMMUNITY_TOKEN = "emulated-community-token";
    public static final String SERVICE_TOKEN = "emulated-service-token";

    private EmulatedCommunity() {}
}
