package city.otklik.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Every rule, for the house under one root package. */
final class Rules {

    private Rules() {}

    static List<ArchRule> of(String root) {
        return Stream.of(DependencyLaw.rules(root), TimeLaw.rules(root), NamingGrammar.rules(root), Habits.rules(root))
                .flatMap(rules -> rules)
                .toList();
    }
}
