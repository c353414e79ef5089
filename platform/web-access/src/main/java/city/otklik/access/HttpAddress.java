package city.otklik.access;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Addresses on the web that people, the curator and the networks give: whoever reads one may open it. */
public final class HttpAddress {

    /** Longest address, in characters. */
    public static final int LONGEST = 2_000;

    /** Scheme, host, port, the rest; no login. The host is bounded: the cost of converting it grows with its square. */
    private static final Pattern PARTS = Pattern.compile(
            "(https?://)([^/?#:@\\[\\]]{1,255}|\\[[^/?#@\\[\\]]{1,255}\\])((?::[0-9]*)?)((?:[/?#].*)?)",
            Pattern.CASE_INSENSITIVE);

    private static final String PLAIN = "-._~:/?@!$&'()*+,;=";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private HttpAddress() {}

    /**
     * Whether it is, as it is, an http(s) address with a host and without a login, of no more than {@link #LONGEST}
     * characters.
     */
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

    /**
     * The address in ASCII, null where it is none that may be opened. Also good is what browsers take: Cyrillic hosts and
     * paths, blanks, {@code |}, and {@code _} in a host. Written in ASCII it can be clicked wherever it is shown: no blank ends
     * the link, and a host that only looks like another one no longer does. Where that gets too long it stays as it is.
     */
    public static @Nullable String orNull(@Nullable String address) {
        if (address == null || address.length() > LONGEST || address.chars().anyMatch(Character::isISOControl)) {
            return null;
        }
        String ascii = ascii(address.strip());
        return ascii == null && isOne(address) ? address : ascii;
    }

    private static @Nullable String ascii(String address) {
        Matcher parts = PARTS.matcher(address);
        if (!parts.matches()) {
            return null;
        }
        String scheme = parts.group(1);
        String rest = parts.group(3) + escaped(parts.group(4));
        try {
            String host = IDN.toASCII(parts.group(2));
            // URI knows no host with "_".
            return isOne(scheme + host.replace('_', 'x') + rest) ? scheme + host + rest : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Escapes what has no place in an address; what was escaped before stays as it is. */
    private static String escaped(String rest) {
        StringBuilder escaped = new StringBuilder();
        byte[] bytes = rest.getBytes(StandardCharsets.UTF_8);
        boolean fragment = false;
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            boolean plain = isLetterOrDigit(c)
                    || PLAIN.indexOf(c) >= 0
                    || (c == '%' && isHex(bytes, i + 1))
                    || (c == '#' && !fragment);
            fragment |= c == '#';
            if (plain) {
                escaped.append(c);
            } else {
                escaped.append('%').append(HEX.toHexDigits(bytes[i]));
            }
        }
        return escaped.toString();
    }

    private static boolean isLetterOrDigit(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static boolean isHex(byte[] bytes, int at) {
        return at + 1 < bytes.length && Character.digit(bytes[at], 16) >= 0 && Character.digit(bytes[at + 1], 16) >= 0;
    }

    /** Those that may be opened, in their order, in ASCII. */
    public static List<String> among(List<String> addresses) {
        return addresses.stream()
                .flatMap(address -> Stream.ofNullable(orNull(address)))
                .toList();
    }
}
