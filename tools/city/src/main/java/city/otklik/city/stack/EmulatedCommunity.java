package city.otklik.city.stack;

/** The city's community in the emulated network, on whose wall the sample messages are. Its tokens open nothing but the simulator. */
public final class EmulatedCommunity {

    public static final String GROUP_ID = "999000494";
    public static final String NAME = "Администрация города";
    public static final String COMMUNITY_TOKEN = "emulated-community-token";
    public static final String SERVICE_TOKEN = "emulated-service-token";

    private EmulatedCommunity() {}
}
