package city.otklik.benchmarks.sla.load;

/** Ids of made-up cases in the form of real ones: numbers scattered over sixty bits, each once. */
public final class CaseNumbers {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final long SIXTY_BITS = (1L << 60) - 1;
    /** Odd, so that no two numbers meet. */
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private CaseNumbers() {}

    /** The id of that case, such as {@code 7K2M-Q0ZD-4TXB}. */
    public static String id(long number) {
        long bits = number * SCATTER & SIXTY_BITS;
        StringBuilder id = new StringBuilder(14);
        for (int place = 0; place < 12; place++) {
            if (place > 0 && place % 4 == 0) {
                id.append('-');
            }
            id.append(CROCKFORD.charAt((int) (bits >>> 55 - 5 * place) & 31));
        }
        return id.toString();
    }
}
