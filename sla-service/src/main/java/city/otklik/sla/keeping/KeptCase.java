package city.otklik.sla.keeping;

import city.otklik.deadlines.announcing.CaseClocks;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one case.
 *
 * @param clocks its clocks
 * @param said how many records were written about it
 * @param network where its message came from; empty while unknown
 */
public record KeptCase(CaseClocks clocks, long said, String network) {

    static final KeptCase NEW = new KeptCase(CaseClocks.unknown(), 0, "");

    KeptCase with(CaseClocks others, int more) {
        return new KeptCase(others, said + more, network);
    }

    KeptCase from(@Nullable String named) {
        return named == null ? this : new KeptCase(clocks, said, named);
    }
}
