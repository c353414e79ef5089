package city.otklik.simulator.networks.vk;

import city.otklik.simulator.networks.vk.VkAnswer.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The envelope of a refusal. */
final class VkJson {

    private VkJson() {}

    static Map<String, Object> error(String method, Map<String, String> params, Refusal refusal) {
        List<Map<String, String>> request = new ArrayList<>();
        request.add(Map.of("key", "method", "value", method));
        params.forEach((key, value) -> {
            if (!key.equals("access_token")) {
                request.add(Map.of("key", key, "value", value));
            }
        });
        return Map.of(
                "error",
                Map.of(
                        "error_code", refusal.code(),
                        "error_msg", refusal.message(),
                        "request_params", request));
    }
}
