package city.otklik.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.access.openapi.OpenApiDocument;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.sla.processing.ClockStreamsConfigurer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

class ServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static RunningSla service;
    private static final TestLog LOG = new TestLog();

    @BeforeAll
    static void start() {
        service = RunningSla.start("sla-alone", "one", Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void becomesReadyAndBreachesWhatIsLongDue() {
        LOG.accepted("LIVE-1", Instant.now().minus(Duration.ofDays(20)));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(LOG.names("LIVE-1"))
                        .containsExactly("DeadlineSet", "DeadlineBreached", "DeadlineSet", "DeadlineBreached"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                service.probe("/actuator/health/readiness").statusCode())
                        .isEqualTo(200));
        assertThat(service.probe("/actuator/prometheus").body())
                .contains("otklik_clocks_open{")
                .contains("otklik_clock_outcomes_total{")
                .contains("otklik_tick_age")
                .doesNotContain("kafka_stream_task_");
    }

    @Test
    void aRecordThatIsNoFactIsSetAsideAndTheCaseGoesOn() {
        byte[] key = "LIVE-2".getBytes(StandardCharsets.UTF_8);
        LOG.write(new ProducerRecord<>(TopicPlan.CASE_FACTS, key, new byte[] {9, 9, 9}));
        LOG.accepted("LIVE-2", Instant.now().plus(Duration.ofMinutes(1)));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(LOG.names("LIVE-2")).containsExactly("DeadlineSet", "DeadlineSet"));
        assertThat(LOG.deadLetters()).contains(new byte[] {9, 9, 9});
    }

    @Test
    void runsExactlyOnceInExplicitNames() {
        var settings = service.bean(StreamsBuilderFactoryBean.class).getStreamsConfiguration();
        assertThat(settings)
                .containsEntry("processing.guarantee", "exactly_once_v2")
                .containsEntry("commit.interval.ms", "100")
                .containsEntry("statestore.cache.max.bytes", "0")
                .containsEntry("ensure.explicit.internal.resource.naming", "true")
                .containsEntry("group.instance.id", "one")
                .containsEntry("application.id", "sla-alone");
        assertThat(service.bean(StreamsBuilderFactoryBean.class)
                        .getTopology()
                        .describe()
                        .toString())
                .contains("facts-and-ticks", "clock-processor", "deadlines-and-dead-letters")
                .doesNotContain("KSTREAM");
        assertThat(service.bean(ClockStreamsConfigurer.class).client()).isNotNull();
    }

    @Test
    void servesTheCommittedDescriptionOfItsInterface() {
        OpenApiDocument.assertCommitted("sla", service.port());
    }
}
