package city.otklik.simulator.networks.vk;

import city.otklik.simulator.networks.vk.VkAnswer.Refusal;
import city.otklik.simulator.networks.vk.VkAnswer.Response;
import city.otklik.simulator.networks.vk.VkGateway.Admission.Admitted;
import city.otklik.simulator.networks.vk.VkGateway.Admission.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /method/{name}}: forms in, JSON out, HTTP 200 whatever happened unless a fault says otherwise. */
@RestController
final class VkEndpoint {

    private final VkGateway gateway;

    VkEndpoint(VkGateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/method/{name}")
    @Nullable
    ResponseEntity<Object> call(@PathVariable String name, HttpServletRequest request) {
        Map<String, String> params = new TreeMap<>();
        request.getParameterMap().forEach((key, values) -> params.put(key, values[0]));
        return switch (gateway.admit(name, params, token(request, params))) {
            case Refused(Refusal refusal) -> ResponseEntity.ok(VkJson.error(name, params, refusal));
            case Admitted admitted ->
                new VkFaulty(admitted.fault()).exchange(() -> body(name, params, gateway.run(admitted)), request);
        };
    }

    private static Object body(String name, Map<String, String> params, VkAnswer answer) {
        return switch (answer) {
            case Response(Object response) -> Map.of("response", response);
            case Refusal refusal -> VkJson.error(name, params, refusal);
        };
    }

    private static @Nullable String token(HttpServletRequest request, Map<String, String> params) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return header.substring(7).strip();
        }
        return params.get("access_token");
    }
}
