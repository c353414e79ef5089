package city.otklik.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses on the web that people, the curator and the networks give: whoever reads one may open it. */
public final class HttpAddress {

    /** Longest address, in characters. */
    public static final int LONGEST = 2_000;

    private HttpAddress() {}

    /** Whether it is an http(s) address with a host and without a login, of no more than {@link #LONGEST} characters. */
    public static boolean isOne(String address) {
        if (address.length() > LONGEST) {
            return false;
        }
        try {
            URI uri = new URI(address);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The address, null where it is none that may be opened. */
    public static @Nullable String orNull(@Nullable String address) {
        return address != null && isOne(address) ? address : null;
    }

    /** Those that may be opened, in their order. */
    public static List<String> among(List<String> addresses) {
        return addresses.stream().filter(HttpAddress::isOne).toList();
    }
}
