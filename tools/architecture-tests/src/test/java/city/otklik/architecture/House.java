package city.otklik.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;

/** Which package belongs to which part of the house. */
final class House {

    static final String ROOT = "city.otklik";
    static final String FIXTURE = "city.otklik.fixture";

    static final List<String> DOMAIN =
            List.of("workingtime", "deadlines", "lifecycle", "understanding", "understanding");
    static final List<String> LIBRARIES = List.of("facts", "time", "messaging", "casestore", "access");
    static final List<String> SERVICES = List.of("intake", "routing", "approval", "publishing", "sla");

    private House() {}

    /** Every class of the modules on the class path; their tests and what JMH generates left out. */
    static JavaClasses production() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/jmh_generated/"))
                .importPackages(ROOT);
    }

    /** The house that breaks every law. */
    static JavaClasses brokenHouse() {
        return new ClassFileImporter().importPackages(FIXTURE);
    }

    /** The package patterns of these parts, such as {@code city.otklik.intake..}. */
    static String[] packages(String root, List<String> parts) {
        return parts.stream().map(part -> root + "." + part + "..").toArray(String[]::new);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static List<String> join(List<String>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }
}
