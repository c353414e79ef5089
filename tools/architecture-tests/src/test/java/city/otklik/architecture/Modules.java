package city.otklik.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;

/** Which package belongs to which module. */
final class Modules {

    static final String ROOT = "city.otklik";
    static final String FIXTURE = "city.otklik.fixture";

    static final List<String> DOMAIN = List.of("workingtime", "deadlines", "lifecycle", "understanding");
    static final List<String> LIBRARIES = List.of("facts", "time", "messaging", "casestore", "access");
    static final List<String> SERVICES = List.of("intake", "routing", "approval", "publishing", "sla");

    private Modules() {}

    /** Every class of the modules on the class path; their tests and what JMH generates left out. */
    static JavaClasses production() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/jmh_generated/"))
                .importPackages(ROOT);
    }

    /** Classes that break every rule. */
    static JavaClasses withViolations() {
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
