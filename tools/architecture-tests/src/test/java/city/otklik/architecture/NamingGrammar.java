package city.otklik.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** Names are what things are in the office. */
final class NamingGrammar {

    private static final String EMPTY_WORDS = ".*(Manager|Helper|Utils?|Impl|Controller|Repository|Service)";
    private static final String LAYERS =
            "(controllers?|services?|repositor(y|ies)|utils?|common|helpers?|impl|managers?)";

    private NamingGrammar() {}

    static Stream<ArchRule> rules(String root) {
        return Stream.of(typesAreNamedByTheOffice(), packagesAreCapabilities(root), packagesSayTheirPurpose(root));
    }

    private static ArchRule typesAreNamedByTheOffice() {
        return noClasses()
                .should(haveSimpleNameMatching(EMPTY_WORDS))
                .because("such a word says nothing: name the thing as the office or the regulation does (DraftDesk,"
                        + " DutyRoster, ClockKeeper)");
    }

    private static ArchRule packagesAreCapabilities(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should(resideInPackageWithSegment(LAYERS))
                .because(
                        "packages are capabilities, so that the life of a case is read from folder names: say what is done"
                                + " there (receiving, screening, drafting)");
    }

    private static ArchRule packagesSayTheirPurpose(String root) {
        return classes()
                .that()
                .resideOutsideOfPackage(root + ".facts..")
                .should(haveANullMarkedPackage())
                .because(
                        "every package says its purpose in one sentence and is checked for nulls: add a package-info.java"
                                + " with Javadoc and @NullMarked");
    }

    private static ArchCondition<JavaClass> haveSimpleNameMatching(String regex) {
        return new ArchCondition<>("have a simple name matching " + regex) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.getSimpleName().matches(regex)) {
                    events.add(SimpleConditionEvent.satisfied(type, type.getDescription() + " is named so"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> resideInPackageWithSegment(String regex) {
        return new ArchCondition<>("reside in a package named " + regex) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (Stream.of(type.getPackageName().split("\\.")).anyMatch(segment -> segment.matches(regex))) {
                    events.add(SimpleConditionEvent.satisfied(type, type.getDescription() + " is in such a package"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> haveANullMarkedPackage() {
        return new ArchCondition<>("have a package-info with @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .isPresent();
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getDescription() + " lies in an unmarked package"));
                }
            }
        };
    }
}
