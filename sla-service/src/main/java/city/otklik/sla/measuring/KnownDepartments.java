package city.otklik.sla.measuring;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the department tag bounded: a city has some dozens of them, a mistake upstream could make thousands. */
final class KnownDepartments {

    private static final int MOST = 64;

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    String label(String department) {
        if (department.isEmpty()) {
            return "none";
        }
        if (known.contains(department) || known.size() < MOST && known.add(department)) {
            return department;
        }
        return "other";
    }
}
