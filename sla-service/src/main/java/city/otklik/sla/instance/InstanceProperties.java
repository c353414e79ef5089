package city.otklik.sla.instance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * This instance among others.
 *
 * @param instance its name; empty where it is the only one
 * @param rpcAddress host:port at which the others reach it; empty where it is the only one
 * @param peers how the others are asked
 */
@ConfigurationProperties("otklik")
public record InstanceProperties(
        @DefaultValue("") String instance,
        @DefaultValue("") String rpcAddress,
        @DefaultValue Peers peers) {

    /**
     * How the other instances are asked. A caller's token is handed on; a caller's password never is.
     *
     * @param scheme {@code https} where the instances have certificates
     * @param login of this service, for questions of callers who came with a password; empty where all have tokens. It is the
     *     same for all instances, and no account of anybody
     * @param password of that login, a random one
     */
    public record Peers(
            @DefaultValue("http") String scheme,
            @DefaultValue("") String login,
            @DefaultValue("") String password) {

        public Peers {
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw new IllegalArgumentException("otklik.peers.scheme: \"" + scheme + "\" is neither http nor https");
            }
        }
    }
}
