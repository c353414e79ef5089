package city.otklik.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Every rule, for the modules under one root package. */
final class AllRules {

    private AllRules() {}

    static List<ArchRule> of(String root) {
        return Stream.of(
                        DependencyRules.rules(root),
                        TimeRules.rules(root),
                        NamingRules.rules(root),
                        WordRules.rules(root),
                        CodingRules.rules(root))
                .flatMap(rules -> rules)
                .toList();
    }
}
