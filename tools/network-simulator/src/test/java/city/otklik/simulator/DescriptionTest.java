package city.otklik.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.openapi.OpenApiDocument;
import org.junit.jupiter.api.Test;

/** The administration interface, and it alone, is described as committed. */
class DescriptionTest extends SharedSimulator {

    @Test
    void theAdministrationInterfaceIsDescribedAsCommitted() {
        OpenApiDocument.assertCommitted(
                "network-simulator", simulator.address("/").getPort());
    }

    @Test
    void vksOwnInterfaceIsNotDescribed() {
        assertThat(simulator.get("/v3/api-docs").path("paths").propertyNames())
                .isNotEmpty()
                .allMatch(path -> path.startsWith("/simulator/"));
    }
}
