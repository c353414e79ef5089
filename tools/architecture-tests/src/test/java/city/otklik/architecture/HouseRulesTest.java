package city.otklik.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house as it stands keeps every rule. */
class HouseRulesTest {

    private static final JavaClasses PRODUCTION = House.production();

    static List<ArchRule> rules() {
        return Rules.of(House.ROOT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void kept(ArchRule rule) {
        rule.check(PRODUCTION);
    }
}
