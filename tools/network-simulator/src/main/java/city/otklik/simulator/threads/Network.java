package city.otklik.simulator.threads;

import java.util.List;
import java.util.Locale;

/** The networks that are emulated. */
public enum Network {
    VK("vk1.a.", List.of("wall", "photos", "docs", "manage"));

    private final String tokenPrefix;
    private final List<String> rights;

    Network(String tokenPrefix, List<String> rights) {
        this.tokenPrefix = tokenPrefix;
        this.rights = rights;
    }

    /** The network's name in paths, properties and the journal. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How made access tokens begin. */
    public String tokenPrefix() {
        return tokenPrefix;
    }

    /** What an access token can be allowed to do. */
    public List<String> rights() {
        return rights;
    }
}
