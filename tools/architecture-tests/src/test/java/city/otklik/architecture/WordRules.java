package city.otklik.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** In which form facts, commands and what HTTP shows are named. */
final class WordRules {

    private static final String PAST_PARTICIPLE = "[A-Z][A-Za-z]+(ed|Set|Met|Held|HandedOver|Withdrawn)";
    /** Notices of sla and states of a publication: the facts that the design's table names by no participle. */
    private static final Set<String> OTHER_FACTS = Set.of(
            "DeadlineOverrun", "DeadlineWarning", "LastReworkRound", "PublicationImpossible", "PublicationNeedsPerson");

    /** A new verb of a command comes here. */
    private static final String IMPERATIVE =
            "(Accept|Agree|Appoint|Approve|Ask|Change|Confirm|Contribute|Declare|Decline|Dismiss|End|Enter|Hand"
                    + "|Link|Open|Overturn|Propose|Publish|Record|Refuse|Register|Reject|Return|Route|Send|Start|Submit"
                    + "|Substitute|Take|Transfer|Try|Withdraw)"
                    + "[A-Z].*";

    /** Entries of registers, which are shown as they are kept. */
    private static final Set<String> ENTRIES =
            Set.of("OfficialAccount", "Department", "StoredFile", "Fault", "Attempt");

    private WordRules() {}

    static Stream<ArchRule> rules(String root) {
        return Stream.of(
                classes()
                        .that()
                        .resideInAPackage(root + ".facts..")
                        .should(have(
                                "past participles for names of facts",
                                type -> Stream.of(type)
                                        .filter(WordRules::isFact)
                                        .filter(fact -> !fact.getSimpleName().matches(PAST_PARTICIPLE))
                                        .filter(fact -> !OTHER_FACTS.contains(fact.getSimpleName()))))
                        .because("a fact is what happened and is never refused: name it by a past participle"
                                + " (DraftApproved)"),
                classes()
                        .that()
                        .resideInAPackage(root + "..")
                        .and()
                        .haveSimpleNameEndingWith("Decider")
                        .should(have(
                                "imperatives for names of commands",
                                type -> methods(type)
                                        .flatMap(WordRules::command)
                                        .filter(command ->
                                                !command.getSimpleName().matches(IMPERATIVE))))
                        .because("a command is what a person asks for: name it by an imperative (SubmitDraft)"),
                classes()
                        .that()
                        .resideInAPackage(root + "..")
                        .and(DescribedPredicate.describe(
                                "are controllers",
                                type -> type.isAnnotatedWith("org.springframework.web.bind.annotation.RestController")))
                        .should(have(
                                "methods that answer with views",
                                type -> methods(type)
                                        .filter(method -> method.isMetaAnnotatedWith(
                                                "org.springframework.web.bind.annotation.RequestMapping"))
                                        .flatMap(method -> method.getReturnType().getAllInvolvedRawTypes().stream())
                                        .filter(shown -> shown.getPackageName().startsWith("city.otklik"))
                                        .filter(shown -> !isView(shown))))
                        .because("what HTTP shows is found by its suffix and is not what a service stores: name it"
                                + " CaseView"));
    }

    private static boolean isFact(JavaClass type) {
        return type.isTopLevelClass()
                && type.getMethods().stream()
                        .anyMatch(method -> method.getName().equals("getOccurredAt"));
    }

    private static boolean isView(JavaClass shown) {
        return shown.getSimpleName().endsWith("View")
                || shown.getEnclosingClass().filter(WordRules::isView).isPresent()
                || ENTRIES.contains(shown.getSimpleName());
    }

    private static Stream<JavaMethod> methods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    /** What a decision is asked with, after the state: a record, and no fact. */
    private static Stream<JavaClass> command(JavaMethod method) {
        return method.getRawReturnType().getSimpleName().equals("Decision")
                        && !method.getModifiers().contains(JavaModifier.PRIVATE)
                ? method.getRawParameterTypes().stream().skip(1).limit(1).filter(JavaClass::isRecord)
                : Stream.empty();
    }

    private static ArchCondition<JavaClass> have(String description, Function<JavaClass, Stream<JavaClass>> misnamed) {
        return new ArchCondition<>("have " + description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                misnamed.apply(type)
                        .distinct()
                        .forEach(wrong -> events.add(SimpleConditionEvent.violated(
                                type, wrong.getFullName() + " of " + type.getFullName() + " is misnamed")));
            }
        };
    }
}
