package city.otklik.access;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses on the web that people and the curator give. */
public final class HttpAddress {

    /** Longest address, in characters. */
    public static final int LONGEST = 2_000;

    private HttpAddress() {}

    /** Whether it is an http(s) address with a host, of no more than {@link #LONGEST} characters. */
    public static boolean isOne(String address) {
        try {
            URI uri = new URI(address);
            return address.length() <= LONGEST
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
