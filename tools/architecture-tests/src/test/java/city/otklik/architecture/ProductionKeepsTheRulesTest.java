package city.otklik.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The production code keeps every rule. */
class ProductionKeepsTheRulesTest {

    private static final JavaClasses PRODUCTION = Modules.production();

    static List<ArchRule> rules() {
        return AllRules.of(Modules.ROOT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void kept(ArchRule rule) {
        rule.check(PRODUCTION);
    }
}
