package city.otklik.simulator.networks.vk.api;

import city.otklik.simulator.accounts.AccessToken;
import city.otklik.simulator.accounts.Accounts;
import city.otklik.simulator.behaviour.Behaviour;
import city.otklik.simulator.calls.CallExchange;
import city.otklik.simulator.calls.NetworkCall;
import city.otklik.simulator.calls.NetworkCall.Admission.Admitted;
import city.otklik.simulator.calls.NetworkCall.Admission.Refused;
import city.otklik.simulator.calls.RateLimits;
import city.otklik.simulator.journal.Moment;
import city.otklik.simulator.ledger.Ledger;
import city.otklik.simulator.networks.vk.api.VkAnswer.Failure;
import city.otklik.simulator.networks.vk.api.VkAnswer.Response;
import city.otklik.simulator.threads.Network;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /method/{name}}: forms in, JSON out, HTTP 200 whatever happened unless a fault says otherwise. */
@RestController
final class VkApiController {

    private static final Logger log = LoggerFactory.getLogger(VkApiController.class);

    private static final Pattern VERSION = Pattern.compile("(\\d{1,3})\\.(\\d{1,6})");
    private static final int OLDEST_OF_FIVE = 81;
    private static final String CREATE_COMMENT = "wall.createComment";

    private final Map<String, VkMethod> methods = new HashMap<>();
    private final Accounts accounts;
    private final RateLimits rates;
    private final Behaviour<VkProperties> behaviour;
    private final Ledger ledger;
    private final CallExchange exchange;

    VkApiController(
            List<VkMethod.Group> groups,
            Accounts accounts,
            RateLimits rates,
            Behaviour<VkProperties> behaviour,
            Ledger ledger,
            CallExchange exchange) {
        groups.forEach(group -> group.methods().forEach(method -> methods.put(method.name(), method)));
        this.accounts = accounts;
        this.rates = rates;
        this.behaviour = behaviour;
        this.ledger = ledger;
        this.exchange = exchange;
    }

    @PostMapping("/method/{name}")
    @Nullable
    ResponseEntity<Object> call(@PathVariable String name, HttpServletRequest request) {
        Map<String, String> params = new TreeMap<>();
        request.getParameterMap().forEach((key, values) -> params.put(key, values[0]));
        return exchange.answer(new MethodCall(this, name, params, token(request, params)), request);
    }

    private static @Nullable String token(HttpServletRequest request, Map<String, String> params) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return header.substring(7).strip();
        }
        return params.get("access_token");
    }

    private static Optional<Failure> versionRefused(@Nullable String version) {
        Matcher parts = VERSION.matcher(version == null ? "" : version);
        if (!parts.matches()) {
            return Optional.of(VkErrors.NO_VERSION);
        }
        // 5.199 is later than 5.81: the part after the dot is a number of its own.
        int major = Integer.parseInt(parts.group(1));
        boolean old = major < 5 || (major == 5 && Integer.parseInt(parts.group(2)) < OLDEST_OF_FIVE);
        return old ? Optional.of(VkErrors.OLD_VERSION) : Optional.empty();
    }

    private boolean tooMany(AccessToken token, Moment at) {
        int most = behaviour.current().rateOf(token.kind());
        return !rates.fits(token.value(), most, Duration.ofSeconds(1), at.city());
    }

    private record MethodCall(
            VkApiController api,
            String method,
            Map<String, String> params,
            @Nullable String token) implements NetworkCall {

        @Override
        public Network network() {
            return Network.VK;
        }

        @Override
        public String text() {
            return params.getOrDefault("message", "");
        }

        @Override
        public Admission admit(Moment at) {
            VkMethod called = api.methods.get(method);
            if (called == null) {
                return refused(VkErrors.UNKNOWN_METHOD);
            }
            Optional<Failure> version = versionRefused(params.get("v"));
            if (version.isPresent()) {
                return refused(version.get());
            }
            Optional<AccessToken> known = api.accounts.token(Network.VK, token);
            if (known.isEmpty()) {
                return refused(token == null ? VkErrors.NO_TOKEN : VkErrors.BAD_TOKEN);
            }
            VkCall call = new VkCall(params, known.get(), at);
            if (method.equals(CREATE_COMMENT) && call.number("owner_id").isPresent()) {
                api.ledger.attempted(call.attempt());
            }
            if (api.tooMany(call.token(), at)) {
                return refused(VkErrors.TOO_MANY_PER_SECOND);
            }
            return called.refusal(call)
                    .map(this::refused)
                    .orElseGet(() -> new Admitted(() -> answer(called.body().apply(call))));
        }

        private Admission refused(Failure failure) {
            return new Refused(answer(failure));
        }

        @Override
        public ResponseEntity<Object> error(int code) {
            return answer(VkErrors.scripted(code));
        }

        @Override
        public OptionalInt rateError() {
            return OptionalInt.of(VkErrors.TOO_MANY_PER_SECOND.code());
        }

        private ResponseEntity<Object> answer(VkAnswer answer) {
            return ResponseEntity.ok(
                    switch (answer) {
                        case Response(Object body) -> {
                            log.info("vk {}: done", method);
                            yield Map.of("response", body);
                        }
                        case Failure failure -> {
                            log.info("vk {}: error {}", method, failure.code());
                            yield Map.of("error", error(failure));
                        }
                    });
        }

        private Map<String, Object> error(Failure failure) {
            List<Map<String, String>> request = new ArrayList<>();
            request.add(Map.of("key", "method", "value", method));
            params.forEach((key, value) -> {
                if (!key.equals("access_token")) {
                    request.add(Map.of("key", key, "value", value));
                }
            });
            return Map.of("error_code", failure.code(), "error_msg", failure.message(), "request_params", request);
        }
    }
}
