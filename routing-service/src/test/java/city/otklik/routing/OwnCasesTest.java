package city.otklik.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.facts.ExecutorAppointed;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.testkit.CallsOverHttp;
import city.otklik.testkit.RawLog;
import city.otklik.testkit.SharedStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RoutingUnderTest
class OwnCasesTest {

    private static final String ROADS = "Огромная яма на улице Мира, асфальт провалился, нужен ремонт дороги";

    @Autowired
    LogWriter log;

    @Autowired
    FactEncoder encoder;

    @Autowired
    AvroWire wire;

    @LocalServerPort
    int port;

    private CallsOverHttp call;
    private IntakeOnLog intake;

    @BeforeEach
    void connect() {
        call = new CallsOverHttp(port, RoutingUnderTest.Surroundings.PASSWORDS);
        intake = new IntakeOnLog(log, encoder, wire);
    }

    @Test
    void everyChangeOfTheRegistersIsOnRecordWithWhoMadeIt() {
        String path = "/duty-roster/petrov/absence";
        assertThat(call.put("petrov", path, "{\"from\": \"2026-09-01\", \"to\": \"2026-09-14\"}")
                        .status())
                .isEqualTo(200);
        assertThat(call.delete("supervisor", path).status()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(onRecord("absences/petrov"))
                        .containsSubsequence(
                                "AbsenceEntered by executor:petrov", "AbsenceWithdrawn by supervisor:supervisor"));
        assertThat(onRecord("roster/petrov")).containsExactly("RosterChanged by service:routing");
        assertThat(onRecord("departments/UGH")).containsExactly("DepartmentChanged by service:routing");
    }

    private static List<String> onRecord(String key) {
        return new RawLog(SharedStack.Stack.broker())
                .read("city.registers").stream()
                        .filter(record -> key.equals(new String(record.key(), StandardCharsets.UTF_8)))
                        .map(record -> FactHeaders.in(record.headers()))
                        .map(headers -> headers.type() + " by "
                                + Objects.requireNonNull(headers.actor()).name())
                        .toList();
    }

    @Test
    void anotherExecutorHasNoSayAboutACase() {
        intake.receive("W-1", ROADS);
        intake.emit("W-1", IntakeOnLog.accepted("W-1"));
        intake.awaitFacts("W-1", "ExecutorAppointed", "CaseRouted");
        String executor = ((ExecutorAppointed) intake.facts("W-1").get(0)).getExecutor();
        String other = executor.equals("petrov") ? "ivanova" : "petrov";
        Map<String, String> commands = Map.of(
                "route", "{\"lead\": \"UGH\", \"reason\": \"x\"}",
                "transfer", "{\"to\": \"прокуратура края\", \"reason\": \"59-ФЗ\"}",
                "executor", "{\"executor\": \"%s\", \"reason\": \"x\"}".formatted(other));
        commands.forEach((command, body) -> {
            var refused = call.post(other, "/cases/W-1/" + command, body);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body().path("detail").asString()).contains(executor);
        });
        String absence = "/duty-roster/" + executor + "/absence";
        assertThat(call.put(other, absence, "{\"from\": \"2026-03-03\", \"to\": \"2026-03-04\"}")
                        .status())
                .isEqualTo(403);
        assertThat(call.delete(other, absence).status()).isEqualTo(403);
        intake.awaitFacts("W-1", "ExecutorAppointed", "CaseRouted");
    }
}
