package city.otklik.facts;

import java.util.Map;
import org.apache.avro.Conversion;
import org.apache.avro.SystemLimitException;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * What Avro may build, in every JVM that has the generated records: only classes that are trusted, these among them, and
 * nothing longer than a record can be.
 *
 * <p>It converts nothing. Avro loads the {@link Conversion}s on the class path before it builds the first object, whether
 * a record is read from the log or made by its builder in a test that knows no log, and this is the only hook at that
 * point which needs nobody to call it.
 */
public final class TrustedFacts extends Conversion<TrustedFacts> {

    private static final String PACKAGE = TrustedFacts.class.getPackageName() + ".";

    /** A broken length may claim two gigabytes, which would be set aside before the bytes are found missing. */
    private static final Map<String, String> LIMITS = Map.of(
            SystemLimitException.MAX_STRING_LENGTH_PROPERTY, "10485760",
            SystemLimitException.MAX_BYTES_LENGTH_PROPERTY, "10485760",
            SystemLimitException.MAX_COLLECTION_LENGTH_PROPERTY, "100000");

    static {
        // The constants above are inlined: Avro reads these once, when its class is initialised.
        LIMITS.forEach((name, limit) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, limit);
            }
        });
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(PACKAGE)));
    }

    @Override
    public Class<TrustedFacts> getConvertedType() {
        return TrustedFacts.class;
    }

    /** No schema has a type of this name. */
    @Override
    public String getLogicalTypeName() {
        return "city.otklik.trusted-facts";
    }
}
