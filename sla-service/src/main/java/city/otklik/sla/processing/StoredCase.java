package city.otklik.sla.processing;

import city.otklik.deadlines.announcing.CaseClocks;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of one case.
 *
 * @param clocks its clocks
 * @param written how many records were written about it
 * @param network where its message came from; empty while unknown
 */
public record StoredCase(CaseClocks clocks, long written, String network) {

    static final StoredCase NEW = new StoredCase(CaseClocks.unknown(), 0, "");

    StoredCase with(CaseClocks others, int more) {
        return new StoredCase(others, written + more, network);
    }

    StoredCase from(@Nullable String named) {
        return named == null ? this : new StoredCase(clocks, written, named);
    }
}
