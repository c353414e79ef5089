package city.otklik.routing.departments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The departments of the city, in the order of the configuration. */
public final class Departments {

    private final Map<String, Department> byCode = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when there is none, or two share a code */
    public Departments(List<Department> departments) {
        if (departments.isEmpty()) {
            throw new IllegalArgumentException("otklik.routing.departments: name at least one department (§7)");
        }
        for (Department department : departments) {
            if (byCode.put(department.code(), department) != null) {
                throw new IllegalArgumentException(
                        "otklik.routing.departments: the code " + department.code() + " is listed twice");
            }
        }
    }

    public List<Department> all() {
        return List.copyOf(byCode.values());
    }

    public boolean knows(String code) {
        return byCode.containsKey(code);
    }

    public Set<String> codes() {
        return Set.copyOf(byCode.keySet());
    }
}
