package city.otklik.simulator.threads;

import java.util.Locale;

/** The networks that are emulated. */
public enum Network {
    VK;

    /** The network's name in paths, properties and the journal. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
