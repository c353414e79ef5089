package city.otklik.sla.processing;

import city.otklik.deadlines.storing.CaseClocksCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** {@link StoredCase} in bytes: layout, records written, length and name of the network, then the clocks in their own layout. */
public final class StoredCaseCodec {

    private static final byte LAYOUT = 1;
    private static final int HEAD = 1 + Long.BYTES + 1;

    private StoredCaseCodec() {}

    static byte[] encode(StoredCase stored) {
        byte[] clocks = CaseClocksCodec.encode(stored.clocks());
        byte[] network = stored.network().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEAD + network.length + clocks.length)
                .put(LAYOUT)
                .putLong(stored.written())
                .put((byte) network.length)
                .put(network)
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
        if (layout != LAYOUT) {
            throw new IllegalStateException("A stored case has layout " + layout + ", this release reads " + LAYOUT
                    + ": run the release that wrote it, or delete the changelog to rebuild it from case.facts");
        }
        long written = in.getLong();
        byte[] network = new byte[in.get()];
        in.get(network);
        return new StoredCase(
                CaseClocksCodec.decode(bytes, in.position()), written, new String(network, StandardCharsets.UTF_8));
    }
}
