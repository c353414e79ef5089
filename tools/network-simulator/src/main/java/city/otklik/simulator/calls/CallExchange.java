package city.otklik.simulator.calls;

import city.otklik.simulator.calls.NetworkCall.Admission.Admitted;
import city.otklik.simulator.calls.NetworkCall.Admission.Refused;
import city.otklik.simulator.faults.ConnectionCut;
import city.otklik.simulator.faults.Fault;
import city.otklik.simulator.faults.FaultKind;
import city.otklik.simulator.faults.FaultScript;
import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.journal.Moment;
import city.otklik.time.CityClock;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers a call to a network: admission and fault in one turn of the journal, the effect in another. */
@Component
public final class CallExchange {

    private static final Logger log = LoggerFactory.getLogger(CallExchange.class);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final FaultScript faults;
    private final RateLimits rates;
    private final Journal journal;
    private final CityClock clock;

    CallExchange(FaultScript faults, RateLimits rates, Journal journal, CityClock clock) {
        this.faults = faults;
        this.rates = rates;
        this.journal = journal;
        this.clock = clock;
    }

    private record Pending(Supplier<ResponseEntity<Object>> effect, Optional<Fault> fault) {}

    /** The answer; null where the connection is cut. */
    public @Nullable ResponseEntity<Object> answer(NetworkCall call, HttpServletRequest request) {
        Pending pending = journal.inTurn(() -> admit(call, Moment.now(clock)));
        if (pending.fault().isEmpty()) {
            return pending.effect().get();
        }
        Fault fault = pending.fault().get();
        pause(fault, FaultKind.DELAY);
        ResponseEntity<Object> answer = fault.kind().takesTheCall()
                ? pending.effect().get()
                : ResponseEntity.ok().build();
        pause(fault, FaultKind.ACCEPT_THEN_DELAY);
        return switch (fault.kind()) {
            case DROP_REQUEST, ACCEPT_THEN_CLOSE -> {
                ConnectionCut.order(request);
                yield null;
            }
            case HTTP_5XX_BEFORE, HTTP_5XX_AFTER ->
                ResponseEntity.status(fault.value()).body(Map.of("status", fault.value()));
            case API_ERROR, DELAY, ACCEPT_THEN_DELAY, RATE -> answer;
        };
    }

    private Pending admit(NetworkCall call, Moment at) {
        return switch (call.admit(at)) {
            case Refused(ResponseEntity<Object> answer) -> new Pending(() -> answer, Optional.empty());
            case Admitted(Supplier<ResponseEntity<Object>> effect) -> {
                Optional<Fault> fault = faults.next(call.network(), call.method(), call.text());
                fault.ifPresent(
                        f -> log.info("{} {}: fault {} {}", call.network().key(), call.method(), f.id(), f.kind()));
                Supplier<ResponseEntity<Object>> inTurn = () -> journal.inTurn(effect);
                yield fault.flatMap(f -> refused(f, call, at.city()))
                        .map(answer -> new Pending(() -> answer, Optional.empty()))
                        .orElseGet(() -> new Pending(inTurn, fault));
            }
        };
    }

    private Optional<ResponseEntity<Object>> refused(Fault fault, NetworkCall call, Instant now) {
        return switch (fault.kind()) {
            case API_ERROR -> Optional.of(call.error(fault.value()));
            case RATE -> {
                OptionalInt error = call.rateError();
                yield error.isEmpty() || rates.fits("fault-" + fault.id(), fault.value(), SECOND, now)
                        ? Optional.empty()
                        : Optional.of(call.error(error.getAsInt()));
            }
            default -> Optional.empty();
        };
    }

    private static void pause(Fault fault, FaultKind kind) {
        if (fault.kind() == kind) {
            try {
                Thread.sleep(Duration.ofMillis(fault.value()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
