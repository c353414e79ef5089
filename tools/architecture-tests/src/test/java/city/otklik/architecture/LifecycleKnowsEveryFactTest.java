package city.otklik.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.lifecycle.CaseEvent;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** The lifecycle and the schemas cannot see each other, and must use the same names. */
class LifecycleKnowsEveryFactTest {

    @Test
    void eventsAreTheFactsOfCaseFacts() {
        Map<String, String> owners = Modules.production().stream()
                .filter(type -> type.isAssignableTo(SpecificRecord.class))
                .map(JavaClass::reflect)
                .map(LifecycleKnowsEveryFactTest::schema)
                .filter(schema -> "case.facts".equals(schema.getProp("topic")))
                .collect(Collectors.toMap(Schema::getName, schema -> schema.getProp("owner")));
        assertThat(Stream.of(CaseEvent.values())
                        .collect(Collectors.toMap(
                                Enum::name, event -> event.owner().name().toLowerCase(Locale.ROOT))))
                .as("a new fact needs its CaseEvent, its rows in TransitionTable and a story that plays them")
                .containsExactlyInAnyOrderEntriesOf(owners);
    }

    private static Schema schema(Class<?> record) {
        return SpecificData.get().getSchema(record);
    }
}
