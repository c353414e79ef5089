package city.otklik.sla.keeping;

import city.otklik.deadlines.storing.CaseClocksCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** {@link KeptCase} in bytes: layout, records said, length and name of the network, then the clocks in their own layout. */
public final class KeptCaseCodec {

    private static final byte LAYOUT = 1;
    private static final int HEAD = 1 + Long.BYTES + 1;

    private KeptCaseCodec() {}

    static byte[] encode(KeptCase kept) {
        byte[] clocks = CaseClocksCodec.encode(kept.clocks());
        byte[] network = kept.network().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEAD + network.length + clocks.length)
                .put(LAYOUT)
                .putLong(kept.said())
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
    public static KeptCase decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte layout = in.get();
        if (layout != LAYOUT) {
            throw new IllegalStateException("A kept case has layout " + layout + ", this release reads " + LAYOUT
                    + ": run the release that wrote it, or delete the changelog to rebuild it from case.facts");
        }
        long said = in.getLong();
        byte[] network = new byte[in.get()];
        in.get(network);
        return new KeptCase(
                CaseClocksCodec.decode(bytes, in.position()), said, new String(network, StandardCharsets.UTF_8));
    }
}
