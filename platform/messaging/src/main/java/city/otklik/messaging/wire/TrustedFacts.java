package city.otklik.messaging.wire;

import org.apache.avro.util.ClassSecurityValidator;

/** Avro builds only classes that are trusted; the generated records are trusted here, once for the whole JVM. */
final class TrustedFacts {

    private static final String PACKAGE = "city.otklik.facts.";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(PACKAGE)));
    }

    private TrustedFacts() {}

    /** Once this returns, generated records decode. */
    static void trust() {
        // The static initialiser did it; calling any method runs it exactly once, whatever the number of contexts.
    }
}
