package city.otklik.city.faults;

import java.util.Random;

/**
 * One thing that goes wrong.
 *
 * @param name as the table names it
 * @param quick whether it fits into every build
 * @param missing what this machine lacks for it; empty where it can be had
 */
record Fault(String name, boolean quick, String missing, Strike strike) {

    /** Strikes and repairs again what needs a hand; what comes back by itself is waited for afterwards. */
    interface Strike {
        void at(Random random) throws InterruptedException;
    }

    static Fault quick(String name, Strike strike) {
        return new Fault(name, true, "", strike);
    }

    static Fault slow(String name, Strike strike) {
        return new Fault(name, false, "", strike);
    }
}
