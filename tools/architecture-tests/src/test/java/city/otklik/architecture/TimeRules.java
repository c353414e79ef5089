package city.otklik.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Time comes with the event; nothing is random. */
final class TimeRules {

    private static final String WALL_CLOCK = "java\\.time\\.\\w+\\.now"
            + "|java\\.time\\.Clock\\.(system|tick)\\w*"
            + "|java\\.time\\.InstantSource\\.system"
            + "|java\\.lang\\.System\\.currentTimeMillis"
            + "|java\\.util\\.Calendar\\.getInstance"
            + "|java\\.util\\.Date\\.<init>";
    private static final String MACHINE = "java\\.lang\\.System\\.nanoTime"
            + "|java\\.time\\.ZoneId\\.systemDefault"
            + "|java\\.util\\.TimeZone\\.getDefault";
    private static final String CHANCE = "java\\.util\\.UUID\\.randomUUID"
            + "|java\\.util\\.Random\\..*"
            + "|java\\.util\\.SplittableRandom\\..*"
            + "|java\\.util\\.random\\..*"
            + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\..*"
            + "|java\\.security\\.SecureRandom\\..*"
            + "|java\\.lang\\.Math\\.random";

    private TimeRules() {}

    static Stream<ArchRule> rules(String root) {
        return Stream.of(domainReadsNoClock(root), domainKnowsNoChance(root), onlyTheCityClockTellsTheTime(root));
    }

    private static ArchRule domainReadsNoClock(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(Modules.packages(root, Modules.DOMAIN))
                .should(ForbiddenAccess.access("a clock", WALL_CLOCK + "|" + MACHINE))
                .because("a replayed fact must give the same due instants: take now or occurredAt as an argument");
    }

    private static ArchRule domainKnowsNoChance(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(Modules.packages(root, Modules.DOMAIN))
                .should(ForbiddenAccess.access("random numbers or ids", CHANCE))
                .because("the same facts must give the same answers: take the id as an argument, made by the service");
    }

    private static ArchRule onlyTheCityClockTellsTheTime(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".time..")
                .should(ForbiddenAccess.access("the machine's clock", WALL_CLOCK))
                .because(
                        "a demo week plays in minutes and every process must agree on the hour: have a CityClock injected"
                                + " and ask its instant(); to measure a wall duration take System.nanoTime()");
    }
}
