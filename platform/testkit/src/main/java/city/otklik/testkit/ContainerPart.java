package city.otklik.testkit;

import java.util.Objects;

/** What runs next to the services, each by its public image or by the one that the environment names. */
public enum ContainerPart {
    BROKER("OTKLIK_TEST_KAFKA_IMAGE", "apache/kafka:4.1.2"),
    STORE("OTKLIK_TEST_MONGO_IMAGE", "mongo:8"),
    /** Needs the broker: Confluent's keeps its schemas there. */
    REGISTRY("OTKLIK_TEST_REGISTRY_IMAGE", "confluentinc/cp-schema-registry:8.1.0");

    private final String variable;
    private final String publicImage;

    ContainerPart(String variable, String publicImage) {
        this.variable = variable;
        this.publicImage = publicImage;
    }

    String image() {
        return Objects.requireNonNullElse(System.getenv(variable), publicImage);
    }

    String advice() {
        return "name one that is to be had in " + variable;
    }
}
