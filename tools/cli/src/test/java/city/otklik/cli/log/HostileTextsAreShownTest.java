package city.otklik.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.cli.deadletters.ReadableFact;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.DepartmentRefused;
import city.otklik.facts.ReplyCertainty;
import city.otklik.testkit.HostileTexts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Whatever strangers wrote, a fact is shown as one line, a field as one, and nothing steers the terminal. */
class HostileTextsAreShownTest {

    @Test
    void everyTextIsOneHarmlessLine() {
        HostileTexts.of(20_000)
                .forEach((name, text) -> facts(text).forEach(fact -> {
                    List<String> lines = Stream.concat(
                                    Stream.of(FactDescription.of(fact)), ReadableFact.lines(fact, true).stream())
                            .toList();
                    assertThat(lines)
                            .as(name)
                            .hasSize(1 + fact.getSchema().getFields().size())
                            .allSatisfy(line -> assertThat(line)
                                    .doesNotContainPattern("[\\p{Cntrl}\\x{80}-\\x{9f}\\x{2028}-\\x{202e}]")
                                    .matches(HostileTextsAreShownTest::isWhole, "without halves of characters"));
                }));
    }

    private static List<SpecificRecord> facts(String text) {
        return List.of(
                new ClarificationAnswered("case", Instant.EPOCH, 1, text, text, ReplyCertainty.EXACT),
                new DepartmentRefused("case", Instant.EPOCH, "UGH", text));
    }

    private static boolean isWhole(String line) {
        return line.codePoints().noneMatch(sign -> Character.getType(sign) == Character.SURROGATE);
    }
}
