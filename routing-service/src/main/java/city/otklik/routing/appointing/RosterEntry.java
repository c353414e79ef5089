package city.otklik.routing.appointing;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An executor on the roster (R.2).
 *
 * @param login as known to the identity provider
 * @param name as colleagues know them
 * @param capacity how many cases they carry compared with others; 1 for full time
 * @param departments whose matters they know best; empty: everybody's
 */
public record RosterEntry(
        String login,
        String name,
        @DefaultValue("1.0") double capacity,
        @DefaultValue List<String> departments) {

    public RosterEntry {
        if (capacity <= 0) {
            throw new IllegalArgumentException("capacity of " + login + " must be above 0");
        }
        departments = List.copyOf(departments);
    }

    boolean knows(String department) {
        return departments.isEmpty() || departments.contains(department);
    }
}
