package city.otklik.testkit;

import city.otklik.access.Caller;
import city.otklik.access.Role;
import java.util.Set;

/** People of the town hall, as a decider sees who calls. */
public final class TestCallers {

    private TestCallers() {}

    public static Caller executor(String login) {
        return new Caller(login, Set.of(Role.EXECUTOR), Set.of());
    }

    public static Caller supervisor() {
        return new Caller("supervisor", Set.of(Role.SUPERVISOR), Set.of());
    }

    public static Caller curator() {
        return new Caller("curator", Set.of(Role.CURATOR), Set.of());
    }

    /** Speaks for these departments. */
    public static Caller department(String... departments) {
        return new Caller("department", Set.of(Role.DEPARTMENT), Set.of(departments));
    }
}
