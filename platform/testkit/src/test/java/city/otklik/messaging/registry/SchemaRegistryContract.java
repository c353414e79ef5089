package city.otklik.messaging.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

/** What every registry must do. */
abstract class SchemaRegistryContract {

    private final String name = "R" + UUID.randomUUID().toString().replace("-", "");

    abstract SchemaRegistry registry();

    private Schema first() {
        return SchemaBuilder.record(name)
                .namespace("test")
                .fields()
                .requiredString("a")
                .endRecord();
    }

    private Schema second() {
        return SchemaBuilder.record(name)
                .namespace("test")
                .fields()
                .requiredString("a")
                .name("b")
                .type()
                .longType()
                .longDefault(0)
                .endRecord();
    }

    private Schema incompatible() {
        return SchemaBuilder.record(name)
                .namespace("test")
                .fields()
                .requiredInt("a")
                .endRecord();
    }

    @Test
    void theSameSchemaHasTheSameIdAndComesBackByIt() {
        int id = registry().idOf(name, first());

        assertThat(registry().idOf(name, first())).isEqualTo(id);
        assertThat(registry().byId(id)).isEqualTo(first());
    }

    @Test
    void aNewVersionHasItsOwnIdAndTheOldOneKeepsIts() {
        int old = registry().idOf(name, first());
        int now = registry().idOf(name, second());

        assertThat(now).isNotEqualTo(old);
        assertThat(registry().idOf(name, first())).isEqualTo(old);
        assertThat(registry().byId(now)).isEqualTo(second());
    }

    @Test
    void anUnknownIdIsSaidToBeUnknown() {
        assertThatThrownBy(() -> registry().byId(987_654)).isInstanceOf(SchemaRegistry.UnknownSchemaException.class);
    }

    @Test
    void anIncompatibleSchemaIsRefused() {
        registry().idOf(name, first());

        assertThat(registry().isCompatible(name, second())).isTrue();
        assertThat(registry().isCompatible(name, incompatible())).isFalse();
        assertThatThrownBy(() -> registry().idOf(name, incompatible()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(name);
    }

    @Test
    void anythingMayBeTheFirst() {
        assertThat(registry().isCompatible(name, first())).isTrue();
    }
}
