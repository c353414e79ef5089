package city.otklik.simulator.networks.vk;

import city.otklik.simulator.faults.ConnectionCut;
import city.otklik.simulator.faults.Fault;
import city.otklik.simulator.faults.FaultKind;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** An exchange as a fault makes it look, whatever was called. */
record VkFaulty(Optional<Fault> fault) {

    @Nullable
    ResponseEntity<Object> exchange(Supplier<Object> call, HttpServletRequest request) {
        pause(FaultKind.DELAY);
        Object body = fault.isEmpty() || fault.get().kind().takesTheCall() ? call.get() : Map.of();
        pause(FaultKind.ACCEPT_THEN_DELAY);
        return fault.isEmpty() ? ResponseEntity.ok(body) : answer(fault.get(), body, request);
    }

    private static @Nullable ResponseEntity<Object> answer(Fault fault, Object body, HttpServletRequest request) {
        return switch (fault.kind()) {
            case DROP_REQUEST, ACCEPT_THEN_CLOSE -> {
                ConnectionCut.order(request);
                yield null;
            }
            case HTTP_5XX_BEFORE, HTTP_5XX_AFTER ->
                ResponseEntity.status(fault.value()).body(Map.of("status", fault.value()));
            // Methods refuse by themselves, before they are run; uploads know only this kind of error.
            case API_ERROR -> ResponseEntity.ok(Map.of("error", "error_" + fault.value()));
            case DELAY, ACCEPT_THEN_DELAY, RATE -> ResponseEntity.ok(body);
        };
    }

    private void pause(FaultKind kind) {
        if (fault.filter(f -> f.kind() == kind).isPresent()) {
            try {
                Thread.sleep(Duration.ofMillis(fault.get().value()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
