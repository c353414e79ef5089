package city.otklik.sla.api;

import city.otklik.access.Caller;
import city.otklik.access.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Who reads deadlines (reading 17): a department those of the cases that were sent to it, the others all. Where an instance
 * asks another one by its own login, it says for which departments it asks; that only ever narrows what the caller may read,
 * so it needs no trust.
 *
 * @param all whether every case may be read
 * @param departments codes of those whose cases may be read otherwise
 */
record DeadlineReader(boolean all, Set<String> departments) {

    static final String HEADER = "Otklik-For-Departments";

    private static final Set<Role> SEE_ALL =
            EnumSet.of(Role.CURATOR, Role.EXECUTOR, Role.SUPERVISOR, Role.ADMINISTRATOR);

    static DeadlineReader of(Caller caller, HttpServletRequest request) {
        boolean all = caller.roles().stream().anyMatch(SEE_ALL::contains);
        String narrowed = request.getHeader(HEADER);
        if (narrowed == null) {
            return new DeadlineReader(all, caller.departments());
        }
        Set<String> departments = new HashSet<>(Arrays.asList(narrowed.split(",")));
        if (!all) {
            departments.retainAll(caller.departments());
        }
        return new DeadlineReader(false, departments);
    }

    /** @param asked codes of the departments that the case was sent to */
    boolean mayRead(Set<String> asked) {
        return all || !Collections.disjoint(departments, asked);
    }
}
