package city.otklik.sla.processing;

import city.otklik.deadlines.announcing.CaseClocks;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of one case.
 *
 * @param clocks its clocks
 * @param written how many records were written about it
 * @param network where its message came from; empty while unknown
 * @param departments codes of its lead and co-departments: they may read its deadlines (reading 17)
 */
public record StoredCase(CaseClocks clocks, long written, String network, Set<String> departments) {

    static final StoredCase NEW = new StoredCase(CaseClocks.unknown(), 0, "", Set.of());

    public StoredCase {
        departments = Set.copyOf(departments);
    }

    StoredCase with(CaseClocks others, int more) {
        return new StoredCase(others, written + more, network, departments);
    }

    StoredCase from(@Nullable String named) {
        return named == null ? this : new StoredCase(clocks, written, named, departments);
    }

    StoredCase readBy(@Nullable Set<String> others) {
        return others == null ? this : new StoredCase(clocks, written, network, others);
    }
}
