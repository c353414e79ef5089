package city.otklik.simulator.networks.vk;

import city.otklik.simulator.networks.vk.VkAnswer.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** {@code groups.*}: what a token may do, and callback servers. */
@Component
final class VkGroups implements VkMethods {

    private static final Map<String, Integer> BITS =
            Map.of("photos", 4, "wall", 8192, "docs", 131072, "manage", 262144);
    private static final Set<VkTokenKind> ADMINS = Set.of(VkTokenKind.USER, VkTokenKind.COMMUNITY);

    private final VkServers servers;

    VkGroups(VkServers servers) {
        this.servers = servers;
    }

    @Override
    public List<VkMethod> methods() {
        return List.of(
                VkMethod.reading(
                        "groups.getTokenPermissions", Set.of(VkTokenKind.COMMUNITY), List.of(), VkGroups::permissions),
                managing("groups.addCallbackServer", List.of("group_id"), this::add),
                managing("groups.deleteCallbackServer", List.of("group_id", "server_id"), this::delete),
                managing("groups.getCallbackServers", List.of("group_id"), this::list),
                managing("groups.setCallbackSettings", List.of("group_id", "server_id"), this::configure),
                managing("groups.getCallbackConfirmationCode", List.of("group_id"), VkGroups::code));
    }

    private static VkMethod managing(String name, List<String> numbers, Function<VkCall, VkAnswer> body) {
        return VkMethod.writing(
                name,
                ADMINS,
                "manage",
                numbers,
                call -> foreign(call).<VkAnswer>map(r -> r).orElseGet(() -> body.apply(call)));
    }

    private static Optional<Refusal> foreign(VkCall call) {
        return call.required("group_id") == call.token().groupId()
                ? Optional.empty()
                : Optional.of(VkRefusals.denied("you should be group admin"));
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
            return VkRefusals.parameter("url is invalid");
        }
        VkServer server = servers.add(
                call.required("group_id"),
                call.text("url"),
                call.text("title"),
                call.text("secret_key"),
                call.text("v"));
        return VkAnswer.ok(Map.of("server_id", server.serverId()));
    }

    private VkAnswer delete(VkCall call) {
        return withServer(call, s -> servers.keep(s.now(VkServer.Status.REMOVED)));
    }

    private VkAnswer configure(VkCall call) {
        Set<VkEventType> wanted = Arrays.stream(VkEventType.values())
                .filter(t -> call.flag(t.wireName()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(VkEventType.class)));
        String version = call.params().getOrDefault("api_version", call.text("v"));
        return withServer(call, s -> servers.keep(s.subscribedTo(wanted, version)));
    }

    private VkAnswer withServer(VkCall call, Consumer<VkServer> action) {
        return servers.server(call.required("group_id"), call.required("server_id"))
                .map(server -> {
                    action.accept(server);
                    return VkAnswer.ok(1);
                })
                .orElseGet(() -> VkRefusals.parameter("server_id is not found"));
    }

    private VkAnswer list(VkCall call) {
        List<Map<String, Object>> items = servers.of(call.required("group_id")).stream()
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
        return VkAnswer.ok(Map.of("code", VkEnvelope.confirmationCode(call.required("group_id"))));
    }
}
