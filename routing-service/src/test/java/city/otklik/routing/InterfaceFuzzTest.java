package city.otklik.routing;

import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.testkit.CallsOverHttp;
import city.otklik.testkit.fuzzing.InterfaceFuzzer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RoutingUnderTest
class InterfaceFuzzTest {

    private static final String CASE = "FUZZ-1";

    @Test
    void no_request_ends_in_an_error_of_ours_or_outside_the_document(
            @Autowired LogWriter log,
            @Autowired FactEncoder encoder,
            @Autowired AvroWire wire,
            @LocalServerPort int port) {
        IntakeOnLog intake = new IntakeOnLog(log, encoder, wire);
        intake.receive(CASE, "Яма на проезжей части, дорога разбита");
        intake.emit(CASE, IntakeOnLog.accepted(CASE));
        intake.awaitFacts(CASE, "ExecutorAppointed", "CaseRouted");
        Map<String, String> people = RoutingUnderTest.Surroundings.PASSWORDS;
        List<String> executors = List.of("ivanova", "petrov");
        try {
            new InterfaceFuzzer(
                            port,
                            people,
                            Map.of(
                                    "id",
                                    List.of(CASE),
                                    "lead",
                                    List.of("UGH", "MK"),
                                    "department",
                                    List.of("UGH", "MK"),
                                    "login",
                                    executors,
                                    "executor",
                                    executors))
                    .run();
        } finally {
            // The other tests of this context find everybody there.
            CallsOverHttp call = new CallsOverHttp(port, people);
            executors.forEach(login -> call.delete("supervisor", "/duty-roster/" + login + "/absence"));
        }
    }
}
