package city.otklik.messaging.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.embedded.FreePort;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.web.client.RestClient;

/** A registry that is away, not well, or does not let us in. */
class RegistryTroubleTest {

    private static final String STRING = "{\"schema\":\"\\\"string\\\"\"}";

    private record Answer(int status, String body) {}

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            Answer answer = answers.removeFirst();
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private ApplicationContextRunner context(int port) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(RegistryAutoConfiguration.class, SslAutoConfiguration.class))
                .withPropertyValues(
                        "otklik.registry.url=http://localhost:" + port,
                        "otklik.registry.username=otklik",
                        "otklik.registry.password=secret",
                        "otklik.registry.back-off=1ms",
                        "otklik.registry.attempts=3");
    }

    @Test
    void aRegistryThatRecoversIsAskedAgain() {
        answers.add(new Answer(503, "{}"));
        answers.add(new Answer(500, "{}"));
        answers.add(new Answer(200, STRING));

        context(server.getAddress().getPort()).run(context -> {
            assertThat(context.getBean(SchemaRegistry.class).byId(1).toString()).isEqualTo("\"string\"");
            assertThat(authorizations).hasSize(3).allMatch("Basic b3RrbGlrOnNlY3JldA=="::equals);
        });
    }

    @Test
    void nothingIsReadOrRegisteredWhileTheRegistryIsNotTheLogs() {
        answers.add(new Answer(404, "{}"));
        answers.add(new Answer(200, STRING));
        answers.add(new Answer(200, STRING));
        RestClient http =
                RestClient.create("http://localhost:" + server.getAddress().getPort());
        RegistryClient registry = new RegistryClient(
                http,
                new RegistryCalls(1, Duration.ZERO),
                schemas -> assertThat(schemas.apply(7)).isNotNull());

        assertThatThrownBy(() -> registry.idOf("s", Schema.create(Schema.Type.STRING)))
                .isInstanceOf(SchemaRegistry.UnknownSchemaException.class);
        assertThat(authorizations).as("only the check asked").hasSize(1);
        assertThat(registry.byId(8)).as("once it is restored").isNotNull();
        assertThat(authorizations).hasSize(3);
    }

    @Test
    void whatWasAnsweredOnceIsNotAskedAgain() {
        answers.add(new Answer(200, STRING));

        context(server.getAddress().getPort()).run(context -> {
            SchemaRegistry registry = context.getBean(SchemaRegistry.class);
            assertThat(registry.byId(1)).isSameAs(registry.byId(1));
            assertThat(authorizations).hasSize(1);
        });
    }

    @Test
    void aRegistryThatStaysUnwellIsUnavailable() {
        answers.add(new Answer(500, "{}"));
        answers.add(new Answer(500, "{}"));
        answers.add(new Answer(500, "{}"));

        context(server.getAddress().getPort())
                .run(context -> assertThatThrownBy(
                                () -> context.getBean(SchemaRegistry.class).byId(1))
                        .isInstanceOf(SchemaRegistry.RegistryUnavailableException.class)
                        .hasMessageContaining("3 attempts"));
    }

    @Test
    void aRegistryThatDoesNotLetUsInNamesTheSettings() {
        answers.add(new Answer(401, "{}"));

        context(server.getAddress().getPort())
                .run(context -> assertThatThrownBy(
                                () -> context.getBean(SchemaRegistry.class).byId(1))
                        .isInstanceOf(SchemaRegistry.RegistryUnavailableException.class)
                        .hasMessageContaining("otklik.registry.username"));
    }

    @Test
    void anUnknownIdIsTheRecordsFaultOnlyWhereTheRegistryStillHasWhatItHad() {
        answers.add(new Answer(200, STRING));
        answers.add(new Answer(404, "{}"));
        answers.add(new Answer(200, STRING));
        answers.add(new Answer(404, "{}"));
        answers.add(new Answer(404, "{}"));

        context(server.getAddress().getPort()).run(context -> {
            SchemaRegistry registry = context.getBean(SchemaRegistry.class);
            registry.byId(1);
            assertThatThrownBy(() -> registry.byId(2)).isInstanceOf(SchemaRegistry.UnknownSchemaException.class);
            assertThatThrownBy(() -> registry.byId(2))
                    .as("it lost what it had")
                    .isInstanceOf(SchemaRegistry.RegistryUnavailableException.class)
                    .hasMessageContaining("restore");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"400|{}", "407|{}", "418|{}", "200|<html>a proxy</html>", "200|{}", "200|[]"})
    void whatNoRegistryAnswersIsNotTheRecordsFault(int status, String body) {
        answers.add(new Answer(status, body));

        context(server.getAddress().getPort())
                .run(context -> assertThatThrownBy(
                                () -> context.getBean(SchemaRegistry.class).byId(1))
                        .isInstanceOf(SchemaRegistry.RegistryUnavailableException.class));
    }

    @Test
    void nobodyListening() {
        context(FreePort.find())
                .run(context -> assertThatThrownBy(
                                () -> context.getBean(SchemaRegistry.class).byId(1))
                        .isInstanceOf(SchemaRegistry.RegistryUnavailableException.class));
    }
}
