package city.otklik.simulator.networks.vk;

import city.otklik.simulator.faults.Fault;
import city.otklik.simulator.faults.FaultScript;
import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.journal.Moments;
import city.otklik.simulator.networks.vk.VkAnswer.Refusal;
import city.otklik.simulator.threads.Network;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a call through the door, the limits and the faults to its method. */
@Component
final class VkGateway {

    private static final Logger log = LoggerFactory.getLogger(VkGateway.class);

    private final VkDoor door;
    private final VkRates rates;
    private final VkTemper temper;
    private final VkAttempts attempts;
    private final FaultScript faults;
    private final Journal journal;
    private final Moments moments;

    VkGateway(
            VkDoor door,
            VkRates rates,
            VkTemper temper,
            VkAttempts attempts,
            FaultScript faults,
            Journal journal,
            Moments moments) {
        this.door = door;
        this.rates = rates;
        this.temper = temper;
        this.attempts = attempts;
        this.faults = faults;
        this.journal = journal;
        this.moments = moments;
    }

    /** What meets the call: a refusal at once, or a method to run, perhaps with a fault. */
    sealed interface Admission {
        record Refused(Refusal refusal) implements Admission {}

        record Admitted(VkMethod method, VkCall call, Optional<Fault> fault) implements Admission {}
    }

    Admission admit(String name, Map<String, String> params, @Nullable String tokenValue) {
        Admission admission = journal.inTurn(() -> admitInTurn(name, params, tokenValue));
        switch (admission) {
            case Admission.Refused(Refusal refusal) -> log.info("vk {}: error {}", name, refusal.code());
            case Admission.Admitted(VkMethod method, VkCall call, Optional<Fault> fault) ->
                fault.ifPresent(f -> log.info("vk {}: meets fault {} {}", name, f.id(), f.kind()));
        }
        return admission;
    }

    private Admission admitInTurn(String name, Map<String, String> params, @Nullable String tokenValue) {
        Optional<VkMethod> method = door.method(name);
        if (method.isEmpty()) {
            return new Admission.Refused(VkRefusals.UNKNOWN_METHOD);
        }
        Optional<Refusal> version = door.versionRefused(params.get("v"));
        if (version.isPresent()) {
            return new Admission.Refused(version.get());
        }
        Optional<VkToken> token = door.token(tokenValue);
        if (token.isEmpty()) {
            return new Admission.Refused(tokenValue == null ? VkRefusals.NO_TOKEN : VkRefusals.BAD_TOKEN);
        }
        VkCall call = new VkCall(params, token.get(), moments.now());
        attempts.count(name, call);
        return refused(method.get(), call)
                .<Admission>map(Admission.Refused::new)
                .orElseGet(() -> withFault(name, method.get(), call));
    }

    private Optional<Refusal> refused(VkMethod method, VkCall call) {
        VkToken token = call.token();
        return rates.fits(
                        token.value(),
                        temper.current().rateOf(token.kind()),
                        call.at().city())
                ? door.tokenRefused(method, token).or(() -> door.parametersRefused(method, call))
                : Optional.of(VkRefusals.TOO_MANY_PER_SECOND);
    }

    private Admission withFault(String name, VkMethod method, VkCall call) {
        Optional<Fault> fault = faults.next(Network.VK, name, call.text("message"));
        return fault.flatMap(f -> scripted(f, call))
                .<Admission>map(Admission.Refused::new)
                .orElseGet(() -> new Admission.Admitted(method, call, fault));
    }

    private Optional<Refusal> scripted(Fault fault, VkCall call) {
        return switch (fault.kind()) {
            case API_ERROR -> Optional.of(VkRefusals.scripted(fault.value()));
            case RATE ->
                rates.fits("fault-" + fault.id(), fault.value(), call.at().city())
                        ? Optional.empty()
                        : Optional.of(VkRefusals.TOO_MANY_PER_SECOND);
            default -> Optional.empty();
        };
    }

    VkAnswer run(Admission.Admitted admitted) {
        VkAnswer answer = journal.inTurn(() -> admitted.method().body().apply(admitted.call()));
        log.info(
                "vk {} by group {}: {}",
                admitted.method().name(),
                admitted.call().token().groupId(),
                answer instanceof Refusal r ? "error " + r.code() : "done");
        return answer;
    }
}
