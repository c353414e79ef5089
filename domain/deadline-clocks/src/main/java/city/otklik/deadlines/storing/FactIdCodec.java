package city.otklik.deadlines.storing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of facts: a UUID in its usual spelling takes 17 bytes, any other text its own length. */
final class FactIdCodec {
    private FactIdCodec() {}

    static void write(ByteWriter out, String id) {
        if (isUuid(id)) {
            var uuid = UUID.fromString(id);
            out.count(0);
            out.fixed(uuid.getMostSignificantBits());
            out.fixed(uuid.getLeastSignificantBits());
        } else {
            byte[] text = id.getBytes(StandardCharsets.UTF_8);
            out.count(text.length + 1L);
            out.raw(text);
        }
    }

    static String read(ByteReader in) {
        int length = in.number();
        return length == 0 ? new UUID(in.fixed(), in.fixed()).toString() : in.text(length - 1);
    }

    private static boolean isUuid(String id) {
        if (id.length() != 36) {
            return false;
        }
        for (int index = 0; index < 36; index++) {
            char sign = id.charAt(index);
            boolean dash = index == 8 || index == 13 || index == 18 || index == 23;
            boolean hexadecimal = (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'f');
            if (dash ? sign != '-' : !hexadecimal) {
                return false;
            }
        }
        return true;
    }
}
