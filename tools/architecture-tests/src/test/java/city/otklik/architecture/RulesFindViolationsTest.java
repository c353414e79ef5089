package city.otklik.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule reports the classes that break it, so that silence means that it is kept. */
class RulesFindViolationsTest {

    private static final JavaClasses BROKEN = Modules.withViolations();

    static List<ArchRule> rules() {
        return AllRules.of(Modules.FIXTURE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void reported(ArchRule rule) {
        assertThat(rule.evaluate(BROKEN).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysWhatToDoInstead(ArchRule rule) {
        assertThat(rule.getDescription()).contains("because");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    onlyDependOn lifecycle      | CalendarFromLaw
                    onlyDependOn framework      | DueBySpring
                    onlyDependOn service        | ScreeningInService
                    clock by method reference   | CourseWithClock.byReference
                    clock by date               | CourseWithClock.byDate
                    clock by zone               | CourseWithClock.byZone
                    chance by id                | java.util.UUID.randomUUID
                    chance by number            | java.lang.Math.random
                    service                     | IntakeNeighbour.neighbour
                    library                     | MessagingLooksUp.service
                    simulator                   | SimulatorLooksAround.connector
                    city                        | AccessSeesTheCity.city
                    command line                | CliSeesAService.service
                    wall clock                  | ApprovalByWallClock.millis
                    pattern                     | RoutingHidesAPattern.joined
                    reader of the log           | RoutingReadsUnguarded.consumer
                    HTTP client                 | PublishingByHand.send
                    HTTP client                 | PublishingByHand.open
                    name                        | DraftManager
                    name                        | DraftHelper
                    name                        | DraftUtil>
                    name                        | DraftUtils
                    name                        | DraftImpl
                    name                        | DraftService
                    office word                 | DraftDesk
                    suffix                      | DraftController is no Controller
                    suffix                      | DraftHandler is no Handler
                    suffix                      | DraftDecider is no Decider
                    suffix                      | DraftFunction is no Function
                    suffix                      | DraftView is no View
                    suffix                      | DraftEncoder is no Encoder
                    suffix                      | DraftDecoder is no Decoder
                    suffix                      | DraftParser is no Parser
                    role                        | DraftsOfTheLog is a Function
                    role                        | TicksOfTheLog is a Function
                    role                        | BindingConfiguration.drafts() binds a lambda
                    role                        | DraftsOverHttp is a Controller
                    role                        | DraftLimits is a Properties
                    role                        | DraftTrouble is a Exception
                    role                        | DraftsElsewhere is a Client
                    fact                        | ApproveDraft of
                    command                     | DraftSubmission of
                    view                        | ShownDraft of
                    package                     | fixture.intake.controller.EmptyWords> is in such a package
                    package-info                | unmarked.Unmarked
                    field                       | RoutingWithInjectedField.injected
                    console                     | PublishingPrints.print
                    transactions                | PublishingInTransactions.begin
                    """)
    void namesTheCulprit(String sin, String culprit) {
        Stream<String> reports = rules().stream()
                .map(rule -> rule.evaluate(BROKEN))
                .flatMap(result -> result.getFailureReport().getDetails().stream());
        assertThat(reports).as(sin).anyMatch(line -> line.contains(culprit));
    }

    @Test
    void deadlinesMayKnowWorkingTime() {
        Stream<String> reports =
                rules().stream().flatMap(rule -> rule.evaluate(BROKEN).getFailureReport().getDetails().stream());
        assertThat(reports)
                .noneMatch(line -> line.contains("DueBySpring")
                        && line.contains("type <city.otklik.fixture.workingtime.CalendarFromLaw>"));
    }
}
