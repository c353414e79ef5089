package city.otklik.sla.processing;

import city.otklik.deadlines.announcing.CaseClocks;
import city.otklik.deadlines.storing.CaseClocksCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@link StoredCase} in bytes: layout, records written, length and name of the network, length and
 * codes of the departments, a line each, then the clocks in their own layout. Layout 1 has no departments: only the lead, whom the clocks name, reads
 * such a case until it is routed again.
 */
public final class StoredCaseCodec {

    private static final byte LAYOUT = 2;
    private static final byte WITHOUT_DEPARTMENTS = 1;
    private static final int HEAD = 1 + Long.BYTES + 1;

    private StoredCaseCodec() {}

    static byte[] encode(StoredCase stored) {
        byte[] clocks = CaseClocksCodec.encode(stored.clocks());
        byte[] network = stored.network().getBytes(StandardCharsets.UTF_8);
        // Sorted: the same case is the same bytes, and so the same revision.
        byte[] departments =
                String.join("\n", new TreeSet<>(stored.departments())).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEAD + network.length + Integer.BYTES + departments.length + clocks.length)
                .put(LAYOUT)
                .putLong(stored.written())
                .put((byte) network.length)
                .put(network)
                .putInt(departments.length)
                .put(departments)
                .put(clocks)
                .array();
    }

    /**
     * The case in these bytes.
     *
     * @throws IllegalStateException when a newer release wrote them
     */
    public static StoredCase decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte layout = in.get();
        if (layout != LAYOUT && layout != WITHOUT_DEPARTMENTS) {
            throw new IllegalStateException("A stored case has layout " + layout + ", this release reads " + LAYOUT
                    + ": run the release that wrote it, or delete the changelog to rebuild it from case.facts");
        }
        long written = in.getLong();
        String network = text(in, in.get());
        String departments = layout == LAYOUT ? text(in, in.getInt()) : "";
        CaseClocks clocks = CaseClocksCodec.decode(bytes, in.position());
        return new StoredCase(
                clocks,
                written,
                network,
                (layout == LAYOUT ? departments : clocks.department()).lines().collect(Collectors.toUnmodifiableSet()));
    }

    private static String text(ByteBuffer in, int length) {
        byte[] text = new byte[length];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
