package city.otklik.simulator.networks.vk.callbacks;

import static city.otklik.simulator.networks.vk.api.VkMethod.USERS_AND_COMMUNITIES;

import city.otklik.simulator.accounts.AccessToken;
import city.otklik.simulator.callbacks.CallbackServer;
import city.otklik.simulator.callbacks.Callbacks;
import city.otklik.simulator.networks.vk.api.VkAnswer;
import city.otklik.simulator.networks.vk.api.VkCall;
import city.otklik.simulator.networks.vk.api.VkErrors;
import city.otklik.simulator.networks.vk.api.VkMethod;
import city.otklik.simulator.threads.CommentChange;
import city.otklik.simulator.threads.Network;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** {@code groups.*}: what a token may do, and the callback servers of a community. */
@Component
final class VkCallbackMethods implements VkMethod.Group {

    private static final Map<String, Integer> BITS =
            Map.of("photos", 4, "wall", 8192, "docs", 131072, "manage", 262144);

    private static final Set<AccessToken.Kind> COMMUNITIES = Set.of(AccessToken.Kind.COMMUNITY);

    private final Callbacks callbacks;

    VkCallbackMethods(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    public List<VkMethod> methods() {
        return List.of(
                VkMethod.of("groups.getTokenPermissions", COMMUNITIES, null, VkCallbackMethods::permissions),
                managing("groups.addCallbackServer", this::add, "group_id"),
                managing("groups.deleteCallbackServer", this::delete, "group_id", "server_id"),
                managing("groups.getCallbackServers", this::list, "group_id"),
                managing("groups.setCallbackSettings", this::configure, "group_id", "server_id"),
                managing("groups.getCallbackConfirmationCode", VkCallbackMethods::code, "group_id"));
    }

    private static VkMethod managing(String name, Function<VkCall, VkAnswer> body, String... numbers) {
        Function<VkCall, VkAnswer> own =
                call -> call.required("group_id") == call.token().groupId()
                        ? body.apply(call)
                        : VkErrors.denied("you should be group admin");
        return VkMethod.of(name, USERS_AND_COMMUNITIES, "manage", own, numbers);
    }

    private static VkAnswer permissions(VkCall call) {
        List<Map<String, Object>> settings = call.token().rights().stream()
                .filter(BITS::containsKey)
                .sorted()
                .map(r -> Map.<String, Object>of("name", r, "setting", BITS.get(r)))
                .toList();
        int mask = call.token().rights().stream()
                .mapToInt(r -> BITS.getOrDefault(r, 0))
                .sum();
        return VkAnswer.ok(Map.of("mask", mask, "permissions", settings));
    }

    private VkAnswer add(VkCall call) {
        if (!call.text("url").startsWith("http")) {
            return VkErrors.parameter("url is invalid");
        }
        CallbackServer server = callbacks.add(
                Network.VK,
                call.required("group_id"),
                call.text("url"),
                call.text("title"),
                call.text("secret_key"),
                call.text("v"));
        return VkAnswer.ok(Map.of("server_id", server.serverId()));
    }

    private VkAnswer delete(VkCall call) {
        return withServer(call, s -> callbacks.put(Network.VK, s.with(CallbackServer.Status.REMOVED)));
    }

    private VkAnswer configure(VkCall call) {
        Set<CommentChange.Kind> wanted = Arrays.stream(CommentChange.Kind.values())
                .filter(kind -> call.flag(VkCallbackProtocol.type(kind)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CommentChange.Kind.class)));
        String version = call.params().getOrDefault("api_version", call.text("v"));
        return withServer(call, s -> callbacks.put(Network.VK, s.subscribedTo(wanted, version)));
    }

    private VkAnswer withServer(VkCall call, Consumer<CallbackServer> action) {
        return callbacks
                .server(Network.VK, call.required("group_id"), call.required("server_id"))
                .map(server -> {
                    action.accept(server);
                    return VkAnswer.ok(1);
                })
                .orElseGet(() -> VkErrors.parameter("server_id is not found"));
    }

    private VkAnswer list(VkCall call) {
        List<Map<String, Object>> items = callbacks.of(Network.VK, call.required("group_id")).stream()
                .map(s -> Map.<String, Object>of(
                        "id", s.serverId(),
                        "title", s.title(),
                        "url", s.url(),
                        "secret_key", s.secret(),
                        "status", s.status().wireName()))
                .toList();
        return VkAnswer.ok(Map.of("count", items.size(), "items", items));
    }

    private static VkAnswer code(VkCall call) {
        return VkAnswer.ok(Map.of("code", VkCallbackProtocol.confirmationCode(call.required("group_id"))));
    }
}
