package city.otklik.cli.deadletters;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Bytes in hexadecimal, sixteen a line after their place. */
public final class HexDump {

    private static final int A_LINE = 16;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private HexDump() {}

    /** @param most how many bytes are shown */
    public static List<String> of(byte[] bytes, int most) {
        int shown = Math.min(bytes.length, most);
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < shown; at += A_LINE) {
            lines.add("%08x  %s".formatted(at, HEX.formatHex(bytes, at, Math.min(at + A_LINE, shown))));
        }
        return lines;
    }
}
