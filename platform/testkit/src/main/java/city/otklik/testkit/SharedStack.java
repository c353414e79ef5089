package city.otklik.testkit;

import city.otklik.messaging.registry.SchemaRegistry;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * Next to {@code @SpringBootTest}: the service under test talks to a real broker and a real Mongo-wire store, one of
 * each for the whole JVM, and to a registry in memory. Use case ids of your own in every test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = SharedStack.Addresses.class)
@org.springframework.context.annotation.Import(SharedStack.RegistryInMemory.class)
public @interface SharedStack {

    /** Where the shared broker listens, for clients of the test's own. */
    final class Stack {
        private Stack() {}

        public static String broker() {
            return OneBroker.address();
        }

        /** @param database name of the database */
        public static String mongo(String database) {
            return OneBroker.mongo(database);
        }
    }

    /** Sets the addresses above everything in the service's own files. */
    final class Addresses implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var environment = context.getEnvironment();
            String service = environment.getProperty("otklik.service", "test");
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "shared-stack",
                            java.util.Map.of(
                                    "spring.kafka.bootstrap-servers", OneBroker.address(),
                                    "spring.cloud.stream.kafka.binder.brokers", OneBroker.address(),
                                    "spring.mongodb.uri", OneBroker.mongo("otklik_" + service),
                                    "otklik.topics.partitions", "3")));
        }
    }

    /** One registry for all contexts of the JVM, as schema ids must mean the same to all. */
    @TestConfiguration(proxyBeanMethods = false)
    class RegistryInMemory {

        private static final InMemoryRegistry REGISTRY = new InMemoryRegistry();

        @Bean
        SchemaRegistry schemaRegistry() {
            return REGISTRY;
        }

        /** The registry of all contexts. */
        public static InMemoryRegistry registry() {
            return REGISTRY;
        }
    }
}
