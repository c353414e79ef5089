package city.otklik.testkit;

import city.otklik.messaging.topics.TopicsAutoConfiguration;
import java.util.Map;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The topics of the city on any broker, created as a service creates them at start. */
public final class DeclaredTopics {

    private DeclaredTopics() {}

    public static void create(String broker, int partitions) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "broker",
                            Map.of(
                                    "spring.kafka.bootstrap-servers", broker,
                                    "spring.kafka.admin.auto-create", "false",
                                    "otklik.topics.partitions", partitions)));
            context.register(SslAutoConfiguration.class, KafkaAutoConfiguration.class, TopicsAutoConfiguration.class);
            context.refresh();
        }
    }
}
