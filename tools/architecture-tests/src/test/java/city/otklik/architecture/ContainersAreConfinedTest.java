package city.otklik.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every container of the city is held down, reaches only what it needs, is one exact image, and keeps secrets in files. */
class ContainersAreConfinedTest {

    private static final Set<String> SERVICES = Set.of("intake", "routing", "approval", "publishing", "sla");

    /** Who may be on a network that leads out of the machine, and why: publishing posts to the social networks. */
    private static final Set<String> LEAVE = Set.of("publishing");

    /** Variables that sound like secrets and are none: the simulator's, which open nothing but itself. */
    private static final String EMULATED = "emulated-";

    /** Only these reach MongoDB's network from outside of the services: the servers beside it, which call nobody there. */
    private static final Set<String> SERVERS = Set.of("kafka", "registry", "mongo");

    @Test
    void everyContainerIsHeldDown() throws IOException {
        assertThat(withSimulator()).isNotEmpty().allSatisfy((name, container) -> {
            assertThat(container.get("read_only")).as("%s: read_only", name).isEqualTo(true);
            assertThat(container.get("cap_drop")).as("%s: cap_drop", name).isEqualTo(List.of("ALL"));
            assertThat(container.get("security_opt"))
                    .as("%s: security_opt", name)
                    .isEqualTo(List.of("no-new-privileges:true"));
            assertThat(container.keySet())
                    .as("%s: limits", name)
                    .map(Object::toString)
                    .contains("mem_limit", "pids_limit", "networks", "logging");
            assertThat(container.keySet())
                    .as("%s: no rights of the machine", name)
                    .map(Object::toString)
                    .doesNotContain("privileged", "cap_add", "network_mode", "pid", "ipc", "devices", "userns_mode");
        });
    }

    @Test
    void everyImageIsOneExactVersion() throws IOException {
        List<String> images = new ArrayList<>();
        withSimulator().forEach((name, container) -> {
            images.add(String.valueOf(container.get("image")));
            if (container.get("build") instanceof Map<?, ?> build && build.get("args") instanceof Map<?, ?> arguments) {
                images.add(String.valueOf(arguments.get("BASE")).replaceFirst("^\\$\\{JAVA_BASE:-(.*)}$", "$1"));
            }
        });
        // What is built here has the version of the city.
        assertThat(images)
                .filteredOn(image -> !image.startsWith("otklik/"))
                .isNotEmpty()
                .allSatisfy(image -> assertThat(image).matches("[a-z0-9./-]+:v?\\d+\\.\\d+\\.\\d+.*"));
        assertThat(Files.readString(Sources.root().resolve("deploy/Dockerfile"), UTF_8))
                .containsPattern("ARG BASE=\\S+:\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void noServiceIsOnTheNetworkOfAnother() throws IOException {
        Map<String, Set<String>> members = members(read("docker-compose.yml"));
        for (String network : internal()) {
            Set<String> services = new TreeSet<>(members.get(network));
            services.retainAll(SERVICES);
            assertThat(services).as("services on %s", network).hasSizeLessThanOrEqualTo(1);
        }
        assertThat(members.get("front")).doesNotContainAnyElementsOf(LEAVE).isSubsetOf(SERVICES);
        assertThat(options("front")).containsEntry("com.docker.network.bridge.enable_icc", "false");
    }

    @Test
    void everybodyReachesOnlyWhatHeNeeds() throws IOException {
        Map<String, Set<String>> members = members(read("docker-compose.yml"));
        assertThat(neighbours(members, "kafka-init")).containsExactlyInAnyOrder("kafka", "registry");
        assertThat(neighbours(members, "grafana")).containsExactly("prometheus");
        assertThat(neighbours(members, "sla")).doesNotContain("mongo");
        Set<String> seenByPrometheus = new TreeSet<>(SERVICES);
        seenByPrometheus.add("grafana");
        assertThat(neighbours(members, "prometheus")).isEqualTo(seenByPrometheus);
        Set<String> beside = neighbours(members, "mongo");
        beside.removeAll(SERVERS);
        assertThat(beside).containsExactlyInAnyOrder("intake", "routing", "approval", "publishing");
    }

    @Test
    void whatIsNotInternalLeadsNobodyOut() throws IOException {
        Map<String, Set<String>> members = members(read("docker-compose.yml"));
        Set<String> inside = internal();
        members.forEach((network, containers) -> {
            if (!inside.contains(network) && !containers.equals(LEAVE)) {
                assertThat(options(network).get("com.docker.network.bridge.enable_ip_masquerade"))
                        .as("%s leads out", network)
                        .isIn("false", "${FRONT_LEADS_OUT:-false}");
            }
        });
    }

    @Test
    void secretsAreFiles() throws IOException {
        withSimulator().forEach((name, container) -> {
            if (container.get("environment") instanceof Map<?, ?> environment) {
                environment.forEach((variable, value) -> {
                    if (variable.toString().matches(".*(PASSWORD|TOKEN|SECRET|JAAS|_URI).*")) {
                        // A file's name, or a property that Spring reads from one; $$ reaches the container as $.
                        assertThat(value.toString())
                                .as("%s: %s", name, variable)
                                .matches("(?s)/run/secrets/[a-z-]+|" + EMULATED
                                        + "[a-z-]+|.*\\$\\$\\{[a-z]+-password}.*|[a-z.]*(kafka|apache)[A-Za-z.]+"
                                        + " required;");
                    }
                });
            }
        });
    }

    private static Map<String, Map<?, ?>> withSimulator() throws IOException {
        Map<String, Map<?, ?>> containers = containers(read("docker-compose.yml"));
        containers.put(
                "simulator", containers(read("docker-compose.simulator.yml")).get("simulator"));
        return containers;
    }

    private static Map<String, Map<?, ?>> containers(Map<?, ?> file) {
        Map<String, Map<?, ?>> found = new TreeMap<>();
        ((Map<?, ?>) requireNonNull(file.get("services")))
                .forEach((name, container) -> found.put(name.toString(), (Map<?, ?>) container));
        return found;
    }

    private static Map<String, Set<String>> members(Map<?, ?> file) {
        Map<String, Set<String>> members = new TreeMap<>();
        containers(file)
                .forEach((name, container) -> ((Collection<?>) requireNonNull(container.get("networks")))
                        .forEach(network -> members.computeIfAbsent(network.toString(), key -> new TreeSet<>())
                                .add(name)));
        return members;
    }

    /** Who shares a network with it on which the containers reach one another. */
    private static Set<String> neighbours(Map<String, Set<String>> members, String name) {
        return members.entrySet().stream()
                .filter(network ->
                        !network.getKey().equals("front") && network.getValue().contains(name))
                .flatMap(network -> network.getValue().stream())
                .filter(other -> !other.equals(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> internal() throws IOException {
        Set<String> found = new TreeSet<>();
        networks().forEach((name, network) -> {
            if (Boolean.TRUE.equals(((Map<?, ?>) network).get("internal"))) {
                found.add(name.toString());
            }
        });
        assertThat(found).containsAll(SERVICES);
        return found;
    }

    private static Map<String, String> options(String network) {
        try {
            Map<String, String> options = new TreeMap<>();
            if (networks().get(network) instanceof Map<?, ?> settings
                    && settings.get("driver_opts") instanceof Map<?, ?> written) {
                written.forEach((name, value) -> options.put(name.toString(), value.toString()));
            }
            return options;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<?, ?> networks() throws IOException {
        return (Map<?, ?>) requireNonNull(read("docker-compose.yml").get("networks"));
    }

    private static Map<?, ?> read(String file) throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(Sources.root().resolve(file), UTF_8));
    }
}
