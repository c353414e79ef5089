package city.otklik.benchmarks.sla.apart;

import city.otklik.messaging.FactCatalogue;
import city.otklik.messaging.registry.SchemaRegistry;
import java.util.List;
import org.apache.avro.Schema;

/** The registry as every process has it built in: ids are places in the catalogue, as a cache would hold them. */
public final class CatalogueRegistry implements SchemaRegistry {

    private final List<Schema> schemas =
            FactCatalogue.schemas().stream().map(CatalogueRegistry::plain).toList();

    /** Without the generator's hint, as a registry holds it. */
    private static Schema plain(Schema schema) {
        return new Schema.Parser().parse(schema.toString().replace(",\"avro.java.string\":\"String\"", ""));
    }

    @Override
    public int idOf(String subject, Schema schema) {
        for (int place = 0; place < schemas.size(); place++) {
            if (schemas.get(place).getFullName().equals(subject)) {
                return place + 1;
            }
        }
        throw new IllegalStateException(subject + " is not in the catalogue");
    }

    @Override
    public Schema byId(int id) {
        if (id < 1 || id > schemas.size()) {
            throw new UnknownSchemaException(id);
        }
        return schemas.get(id - 1);
    }

    @Override
    public boolean isCompatible(String subject, Schema schema) {
        return true;
    }
}
