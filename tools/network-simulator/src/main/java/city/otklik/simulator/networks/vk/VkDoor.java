package city.otklik.simulator.networks.vk;

import city.otklik.simulator.networks.vk.VkAnswer.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a call in: version, token, kind of token, right, required parameters. */
@Component
final class VkDoor {

    private static final Pattern VERSION = Pattern.compile("(\\d{1,3})\\.(\\d{1,6})");
    private static final int OLDEST_OF_FIVE = 81;

    private final Map<String, VkMethod> methods = new HashMap<>();
    private final VkAccounts accounts;

    VkDoor(List<VkMethods> parts, VkAccounts accounts) {
        this.accounts = accounts;
        parts.forEach(p -> p.methods().forEach(m -> methods.put(m.name(), m)));
    }

    Optional<VkMethod> method(String name) {
        return Optional.ofNullable(methods.get(name));
    }

    Optional<VkToken> token(@Nullable String value) {
        return accounts.token(value);
    }

    Optional<Refusal> versionRefused(@Nullable String version) {
        Matcher parts = VERSION.matcher(version == null ? "" : version);
        if (!parts.matches()) {
            return Optional.of(VkRefusals.NO_VERSION);
        }
        // 5.199 is later than 5.81: the part after the dot is a number of its own.
        boolean old = Integer.parseInt(parts.group(1)) < 5
                || (Integer.parseInt(parts.group(1)) == 5 && Integer.parseInt(parts.group(2)) < OLDEST_OF_FIVE);
        return old ? Optional.of(VkRefusals.OLD_VERSION) : Optional.empty();
    }

    Optional<Refusal> tokenRefused(VkMethod method, VkToken token) {
        if (!method.tokens().contains(token.kind())) {
            return Optional.of(
                    switch (token.kind()) {
                        case COMMUNITY -> VkRefusals.NOT_FOR_COMMUNITIES;
                        case SERVICE -> VkRefusals.NOT_FOR_SERVICES;
                        case USER -> VkRefusals.denied("method is unavailable with user auth");
                    });
        }
        return method.right().filter(r -> !token.rights().contains(r)).map(r -> VkRefusals.NO_PERMISSION);
    }

    Optional<Refusal> parametersRefused(VkMethod method, VkCall call) {
        return method.numbers().stream()
                .filter(n -> call.number(n).isEmpty())
                .findFirst()
                .map(n -> VkRefusals.parameter(n + (call.params().containsKey(n) ? " not integer" : " is undefined")));
    }
}
