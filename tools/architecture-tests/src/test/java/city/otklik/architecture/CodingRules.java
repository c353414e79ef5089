package city.otklik.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Rules against mistakes that take long to find. */
final class CodingRules {

    private CodingRules() {}

    static Stream<ArchRule> rules(String root) {
        return Stream.of(
                noFieldInjection(),
                noPrinting(root),
                noTransactionalProducers(root),
                noHiddenPatterns(root),
                noUnguardedReaders(root),
                oneHttpClient(root));
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

    // The embedded stack has no Spring; a test writes by hand what nobody else would send.
    private static ArchRule oneHttpClient(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".embedded..", root + ".testkit..")
                .should(ForbiddenAccess.access(
                        "an HTTP client of its own",
                        "java\\.net\\.http\\.HttpClient\\.send(Async)?|java\\.net\\.URL\\.open(Connection|Stream)"))
                .because("there is one HTTP client, with one way to time out, fail and be observed: call by RestClient,"
                        + " for which an HttpClient may be built, in a type named …Client");
    }

    // The command line ends where a service may not.
    private static ArchRule noUnguardedReaders(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        root + ".messaging.oversized..",
                        root + ".testkit..",
                        root + ".cli..",
                        root + ".city..",
                        root + ".benchmarks..")
                .should(
                        ForbiddenAccess.access(
                                "a reader of the log that one record can end",
                                "org\\.apache\\.kafka\\.clients\\.consumer\\.KafkaConsumer\\.<init>"
                                        + "|org\\.springframework\\.kafka\\.core\\.DefaultKafkaConsumerFactory\\.(<init>|create\\w*Consumer)"))
                .because("a record that compression made small may not fit into memory: bind a function, or ask"
                        + " OversizedBatches for a consumer");
    }
}
