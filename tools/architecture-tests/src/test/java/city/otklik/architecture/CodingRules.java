package city.otklik.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Rules against mistakes that take long to find. */
final class CodingRules {

    private CodingRules() {}

    static Stream<ArchRule> rules(String root) {
        return Stream.of(noFieldInjection(), noPrinting(root), noTransactionalProducers(root), noHiddenPatterns(root));
    }

    private static ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .because("an object must be whole once it is built, in a test too: take it in the constructor");
    }

    private static ArchRule noPrinting(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".cli..", root + ".city..", root + ".benchmarks..")
                .should(ForbiddenAccess.access(
                        "the console", "java\\.lang\\.System\\.(out|err)|java\\..*\\.printStackTrace"))
                .because("a service's console is its log: write one line per event that matters through a logger");
    }

    private static ArchRule noTransactionalProducers(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".sla..", root + ".benchmarks..")
                .should(
                        ForbiddenAccess.access(
                                "transactional producers",
                                "org\\.apache\\.kafka\\.clients\\.producer\\.\\w*Producer\\.(init|begin|commit|abort)Transactions?"
                                        + "|org\\.springframework\\.kafka\\.transaction\\.\\w+\\..*"
                                        + "|org\\.springframework\\.kafka\\..*\\.(executeInTransaction|setTransactionIdPrefix)"))
                .because(
                        "state and fact change together by the outbox inside the document, one write: put the fact into the"
                                + " outbox; transactions are for the streams of sla only");
    }

    private static ArchRule noHiddenPatterns(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".simulator..", root + ".benchmarks..")
                .should(ForbiddenAccess.access(
                        "a pattern nobody can test", "java\\.lang\\.String\\.(matches|replaceAll|replaceFirst)"))
                .because(
                        "a stranger's text can make a pattern slow or its recursion deep: keep it in a static field, where"
                                + " the test of linear patterns finds it");
    }
}
