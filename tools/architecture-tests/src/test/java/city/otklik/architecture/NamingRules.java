package city.otklik.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How types are named: a technical role carries the suffix that a Spring engineer searches for, and a suffix is used for
 * its role only. {@code docs/glossary.md} has the table.
 */
final class NamingRules {

    /** Where the table of suffixes says what each is for. */
    static final List<TechnicalRole> ROLES = List.of(
            TechnicalRole.of("Controller", annotatedWith("org.springframework.web.bind.annotation.RestController")),
            TechnicalRole.of(
                            "Configuration",
                            annotatedWith("org.springframework.context.annotation.Configuration")
                                    .and(DescribedPredicate.not(
                                            annotatedWith("org.springframework.boot.autoconfigure.AutoConfiguration"))))
                    .allowing(".*AutoConfiguration"),
            TechnicalRole.of(
                    "AutoConfiguration", annotatedWith("org.springframework.boot.autoconfigure.AutoConfiguration")),
            TechnicalRole.of(
                    "Properties", annotatedWith("org.springframework.boot.context.properties.ConfigurationProperties")),
            TechnicalRole.of(
                    "Application",
                    annotatedWith("org.springframework.boot.autoconfigure.SpringBootApplication")
                            .or(annotatedWith("org.springframework.boot.SpringBootConfiguration"))),
            TechnicalRole.of("Filter", assignableTo("jakarta.servlet.Filter")),
            TechnicalRole.of("Exception", assignableTo(Exception.class)),
            TechnicalRole.of("Handler", named("(CaseCommandHandler|CaseFactHandler)")),
            TechnicalRole.of("Function", bound()),
            TechnicalRole.onlyFor("View", describedAs("a record", JavaClass::isRecord)),
            TechnicalRole.onlyFor("Encoder", having("encode")),
            TechnicalRole.onlyFor("Decoder", having("decode")),
            TechnicalRole.onlyFor("Parser", having("parse")),
            TechnicalRole.onlyFor("Decider", decides()),
            TechnicalRole.onlyFor("Refusals", makesRefusals()),
            TechnicalRole.onlyFor("Repository", INTERFACES),
            TechnicalRole.of("Client", callsOverHttp()),
            TechnicalRole.onlyFor("Connector", connects()));

    private static final String EMPTY_WORDS = ".*(Manager|Helper|Utils?|Impl|Service)";
    private static final String OFFICE_WORDS =
            ".*(Desks?|Counter|Window|Clerk|Shelf|Book|Room|Door(keeper)?|Keepers?|Office|Hall|Press|Courier|Tally)";
    private static final String LAYERS =
            "(controllers?|services?|repositor(y|ies)|utils?|common|helpers?|impl|managers?)";

    private NamingRules() {}

    /**
     * What a suffix is for.
     *
     * @param type which types have the role
     * @param always whether every type of the role carries the suffix
     * @param allowed names that end so and are no types of the role
     */
    record TechnicalRole(String suffix, DescribedPredicate<? super JavaClass> type, boolean always, String allowed) {

        static TechnicalRole of(String suffix, DescribedPredicate<? super JavaClass> type) {
            return new TechnicalRole(suffix, type, true, "");
        }

        static TechnicalRole onlyFor(String suffix, DescribedPredicate<? super JavaClass> type) {
            return new TechnicalRole(suffix, type, false, "");
        }

        TechnicalRole allowing(String names) {
            return new TechnicalRole(suffix, type, always, names);
        }

        boolean isNamedSo(JavaClass candidate) {
            return candidate.getSimpleName().endsWith(suffix)
                    && !candidate.getSimpleName().matches(allowed);
        }
    }

    static Stream<ArchRule> rules(String root) {
        return Stream.of(
                suffixesMeanTheirRole(root),
                rolesCarryTheirSuffix(root),
                whatIsBoundHasAName(),
                namesSaySomething(),
                packagesAreCapabilities(root),
                packagesSayTheirPurpose(root));
    }

    private static ArchRule suffixesMeanTheirRole(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".facts..")
                .should(check(
                        "mean by a listed suffix what docs/glossary.md says",
                        (type, events) -> ROLES.stream()
                                .filter(role ->
                                        role.isNamedSo(type) && !role.type().test(type) && !isBaseClass(type))
                                .filter(role -> !givenByTheImplemented(type, role.suffix()))
                                .forEach(role -> events.add(SimpleConditionEvent.violated(
                                        type, type.getFullName() + " is no " + role.suffix())))))
                .because("a reader who searches for the usual word must find what it usually means: name it after what"
                        + " it is in the glossary");
    }

    private static ArchRule rolesCarryTheirSuffix(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".facts..")
                .should(check(
                        "carry the suffix of their role",
                        (type, events) -> ROLES.stream()
                                .filter(TechnicalRole::always)
                                .filter(role -> role.type().test(type)
                                        && !type.getSimpleName().endsWith(role.suffix()))
                                .filter(role -> !type.isInterface() && !type.isAnonymousClass())
                                .forEach(role -> events.add(SimpleConditionEvent.violated(
                                        type,
                                        type.getFullName() + " is a " + role.suffix() + " and is not named so")))))
                .because("a Spring engineer looks for OrderController, OrderProperties and OrderConfiguration: use the"
                        + " suffix of the role");
    }

    private static ArchRule whatIsBoundHasAName() {
        return noClasses()
                .should(check(
                        "bind a lambda to a topic",
                        (type, events) -> type.getMethods().stream()
                                .filter(method -> method.isAnnotatedWith("org.springframework.context.annotation.Bean"))
                                .filter(method -> method.getRawReturnType()
                                        .getPackageName()
                                        .equals("java.util.function"))
                                .filter(method -> method.getConstructorCallsFromSelf().stream()
                                        .noneMatch(call -> call.getTargetOwner()
                                                .getSimpleName()
                                                .endsWith("Function")))
                                .forEach(method -> events.add(SimpleConditionEvent.satisfied(
                                        method, method.getFullName() + " binds a lambda")))))
                .because("what takes the log's records is searched for by its name: bind a class, named …Function");
    }

    private static ArchRule namesSaySomething() {
        return noClasses()
                .should(check("have an empty or an office word for a name", (type, events) -> {
                    if (type.getSimpleName().matches(EMPTY_WORDS)
                            || type.getSimpleName().matches(OFFICE_WORDS)) {
                        events.add(SimpleConditionEvent.satisfied(type, type.getDescription() + " is named so"));
                    }
                }))
                .because("such a word says nothing, or stands in for a technical role: name a domain type as the"
                        + " regulation does and a technical one by its usual suffix (DraftDecider, DutyRoster,"
                        + " CaseController)");
    }

    private static ArchRule packagesAreCapabilities(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should(check("reside in a package named " + LAYERS, (type, events) -> {
                    if (Stream.of(type.getPackageName().split("\\.")).anyMatch(part -> part.matches(LAYERS))) {
                        events.add(
                                SimpleConditionEvent.satisfied(type, type.getDescription() + " is in such a package"));
                    }
                }))
                .because("packages are capabilities, so that the life of a case is read from folder names: say what is"
                        + " done there (receiving, screening, drafting)");
    }

    private static ArchRule packagesSayTheirPurpose(String root) {
        return classes()
                .that()
                .resideOutsideOfPackage(root + ".facts..")
                .should(check("have a package-info with @NullMarked", (type, events) -> {
                    boolean marked = type.getPackage()
                            .tryGetPackageInfo()
                            .filter(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                            .isPresent();
                    if (!marked) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getDescription() + " is in an unmarked package"));
                    }
                }))
                .because("every package says its purpose in one sentence and is checked for nulls: add a"
                        + " package-info.java with Javadoc and @NullMarked");
    }

    /** Whether Spring, Kafka or the JDK give this suffix to a type that it implements. */
    private static boolean givenByTheImplemented(JavaClass type, String suffix) {
        return Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
                .filter(parent -> !parent.getPackageName().startsWith("city.otklik"))
                .anyMatch(parent -> parent.getSimpleName().endsWith(suffix));
    }

    /** What several types of a role extend; those are looked at. */
    private static boolean isBaseClass(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.ABSTRACT) && !type.isInterface();
    }

    private static DescribedPredicate<JavaClass> named(String regex) {
        return DescribedPredicate.describe(
                "named " + regex, type -> type.getSimpleName().matches(regex));
    }

    /** Spring Cloud Stream binds it to a topic: it takes facts of the log, or a stream of its records. */
    private static DescribedPredicate<JavaClass> bound() {
        return describedAs(
                "taking facts",
                type -> !type.isAnonymousClass()
                        && (type.isAssignableTo(java.util.function.Consumer.class)
                                || type.isAssignableTo(java.util.function.BiConsumer.class))
                        && type.getMethods().stream()
                                .filter(method -> method.getName().equals("accept"))
                                .anyMatch(method -> method.getRawParameterTypes()
                                        .getFirst()
                                        .getSimpleName()
                                        .matches("Fact|KStream")));
    }

    private static DescribedPredicate<JavaClass> having(String verb) {
        return describedAs(
                "with a method that does it",
                type -> type.getMethods().stream()
                        .anyMatch(method -> method.getName().startsWith(verb)));
    }

    private static DescribedPredicate<JavaClass> describedAs(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    /** Pure: its methods answer with a decision, and it knows neither Spring nor a clock. */
    private static DescribedPredicate<JavaClass> decides() {
        return DescribedPredicate.describe(
                "answering with a decision and free of Spring",
                type -> type.getMethods().stream()
                                .map(method -> method.getRawReturnType().getSimpleName())
                                .anyMatch("Decision"::equals)
                        && type.getDirectDependenciesFromSelf().stream()
                                .map(dependency -> dependency.getTargetClass().getFullName())
                                .noneMatch(name -> name.matches(
                                        "org\\.springframework\\.(?!http\\.HttpStatus).*|city\\.otklik\\.time\\..*")));
    }

    private static DescribedPredicate<JavaClass> makesRefusals() {
        return DescribedPredicate.describe(
                "made of static factories of refusals",
                type -> type.getMethods().stream()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .allMatch(NamingRules::makesARefusal));
    }

    private static boolean makesARefusal(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.STATIC)
                && method.getRawReturnType().getSimpleName().equals("Refusal");
    }

    private static DescribedPredicate<JavaClass> callsOverHttp() {
        return DescribedPredicate.describe(
                "calling out over HTTP",
                type -> type.isInterface()
                        || type.getMethodCallsFromSelf().stream()
                                .filter(call -> !call.getName().equals("builder"))
                                .anyMatch(call -> call.getTargetOwner()
                                        .getFullName()
                                        .equals("org.springframework.web.client.RestClient")));
    }

    private static DescribedPredicate<JavaClass> connects() {
        return DescribedPredicate.describe(
                "a social network's connector",
                type -> type.getSimpleName().equals("NetworkConnector")
                        || type.getAllRawInterfaces().stream()
                                .anyMatch(parent -> parent.getSimpleName().equals("NetworkConnector")));
    }

    private interface Check {
        void on(JavaClass type, ConditionEvents events);
    }

    private static ArchCondition<JavaClass> check(String description, Check check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.on(type, events);
            }
        };
    }
}
