package city.otklik.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.cloud.stream.binder.ConsumerProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;

/** What a service gets that sets nothing but destination and group. */
@RoutingTest
class BindingSettingsTest {

    @Autowired
    BindingServiceProperties bindings;

    @Autowired
    HealthEndpoint health;

    @Test
    void everyInputIsNativeReadsOnceAndBelongsToAGroup() {
        ConsumerProperties facts = bindings.getConsumerProperties("facts-in-0");

        assertThat(facts.isUseNativeDecoding()).isTrue();
        assertThat(facts.getMaxAttempts()).isEqualTo(1);
        assertThat(bindings.getGroup("facts-in-0")).isEqualTo("routing");
    }

    @Test
    void theServiceIsReadyOnceItsSchemasAreRegistered() {
        for (String path : List.of("readiness", "ownSchemas", "broker", "outbox")) {
            assertThat(health.healthForPath(path))
                    .as(path)
                    .isNotNull()
                    .extracting(HealthDescriptor::getStatus)
                    .isEqualTo(Status.UP);
        }
    }

    @Test
    void aNamedInstanceKeepsItsPlaceInTheGroup() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", SharedStack.Stack.broker()))) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(
                                    Objects.requireNonNull(admin.describeConsumerGroups(List.of("routing"))
                                                    .describedGroups()
                                                    .get("routing"))
                                            .get()
                                            .members())
                            .extracting(member -> member.groupInstanceId().orElse("none"))
                            .containsExactlyInAnyOrder(
                                    "one-case.facts-0", "one-curator.messages-0", "one-routing.replays-0"));
        }
    }
}
