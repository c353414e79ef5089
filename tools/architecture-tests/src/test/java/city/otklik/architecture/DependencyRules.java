package city.otklik.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Which module may depend on which. */
final class DependencyRules {

    private static final List<String> WITH_PACKAGES =
            Modules.join(Modules.SERVICES, List.of("deadlines", "messaging", "simulator", "cli", "city", "benchmarks"));

    private DependencyRules() {}

    static Stream<ArchRule> rules(String root) {
        return Stream.of(
                        Modules.DOMAIN.stream().map(part -> domainKnowsNobody(root, part)),
                        Modules.SERVICES.stream().map(service -> serviceKnowsNoOther(root, service)),
                        WITH_PACKAGES.stream().map(part -> noCycles(root, part)),
                        Stream.of(
                                librariesLookDown(root),
                                simulatorStandsAlone(root),
                                cliIsLight(root),
                                onlyTheCitySeesAll(root)))
                .flatMap(rules -> rules);
    }

    private static ArchRule domainKnowsNobody(String root, String part) {
        List<String> known = part.equals("deadlines") ? List.of(part, "workingtime") : List.of(part);
        String[] libraries = part.equals("understanding")
                ? new String[] {"java..", "org.jspecify..", "org.tartarus.snowball.."}
                : new String[] {"java..", "org.jspecify.."};
        return classes()
                .that()
                .resideInAPackage(root + "." + part + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(Modules.packages(root, known)).or(resideInAnyPackage(libraries)))
                .allowEmptyShould(true)
                .because("the domain is plain Java and can be read and tested alone: take what you need as an argument,"
                        + " or put the adapter into the service that has the framework");
    }

    private static ArchRule serviceKnowsNoOther(String root, String service) {
        List<String> known = Modules.join(List.of(service), Modules.DOMAIN, Modules.LIBRARIES);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + service + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(root + "..").and(not(resideInAnyPackage(Modules.packages(root, known)))))
                .allowEmptyShould(true)
                .because(
                        "services are deployed apart: let the owner put what you need into its fact, and read the fact;"
                                + " what is pure and shared belongs into a domain module");
    }

    private static ArchRule librariesLookDown(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(Modules.packages(root, Modules.LIBRARIES))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Modules.packages(
                        root, Modules.join(Modules.SERVICES, List.of("simulator", "cli", "city", "benchmarks"))))
                .because(
                        "messaging, access, facts and time carry every service and so know none: define a port here and"
                                + " implement it in the service");
    }

    private static ArchRule simulatorStandsAlone(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".simulator..")
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..")
                        .and(not(resideInAnyPackage(root + ".simulator..", root + ".time.."))))
                .allowEmptyShould(true)
                .because(
                        "the simulator represents foreign networks, and a shared class would hide a misread contract: write"
                                + " the contract down again on this side of the wire");
    }

    private static ArchRule cliIsLight(String root) {
        List<String> known = Modules.join(List.of("cli"), Modules.DOMAIN, List.of("facts", "time", "messaging"));
        return noClasses()
                .that()
                .resideInAPackage(root + ".cli..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(root + "..").and(not(resideInAnyPackage(Modules.packages(root, known)))))
                .allowEmptyShould(true)
                .because("the command line starts fast and ships without the services: call a service by its interface,"
                        + " or move the command to the city");
    }

    private static ArchRule onlyTheCitySeesAll(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".city..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".city..")
                .because("the city is one way of many to run the services: move what is needed down into a library");
    }

    private static ArchRule noCycles(String root, String part) {
        // The simulator's packages are nested (networks.vk.api), so that each of them is a slice of its own.
        String packages = part.equals("simulator") ? ".(**)" : ".(*)..";
        return slices().matching(root + "." + part + packages)
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("packages are capabilities that can be read one after the other: move the shared type to the"
                        + " package both may know, or merge the two");
    }
}
