package city.otklik.city.faults;

import city.otklik.city.stack.CityPart;
import city.otklik.city.stack.PartProcess;
import city.otklik.city.stack.SeparateCity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Everything that can be done to a city. */
final class Faults {

    static final String NETWORK_HANGS = "network hangs while replies are owed";

    private static final List<CityPart> SERVICES = Arrays.stream(CityPart.values())
            .filter(part -> part != CityPart.SIMULATOR)
            .toList();
    private static final int STEP_SECONDS = 3_600;
    private static final int SLOW_CLIENTS_EACH = 30;
    private static final Duration MET_WITHIN = Duration.ofMinutes(1);
    private static final Duration READY_UNDER_SLOW_CLIENTS = Duration.ofSeconds(10);

    private final SeparateCity city;
    private final FaultsClient calls;
    private final NetworkCitizens network;
    private final Duration length;
    private final SmallDisk storeDisk;
    private final SmallDisk smallDisk;
    private final SteppedClock clock;
    private final List<String> problems = new ArrayList<>();

    /** @param length how long a fault lasts */
    Faults(
            SeparateCity city,
            FaultsClient calls,
            NetworkCitizens network,
            Duration length,
            SmallDisk storeDisk,
            SmallDisk smallDisk,
            SteppedClock clock) {
        this.city = city;
        this.calls = calls;
        this.network = network;
        this.length = length;
        this.storeDisk = storeDisk;
        this.smallDisk = smallDisk;
        this.clock = clock;
    }

    /** What was wrong while faults lasted, since the last time it was asked for. */
    List<String> takeProblems() {
        List<String> taken = List.copyOf(problems);
        problems.clear();
        return taken;
    }

    /** Kills without a shutdown, each alone. */
    List<Fault> kills() {
        return city.parts().stream()
                .map(part -> Fault.quick("kill -9 of " + part.title(), random -> {
                    part.kill();
                    Thread.sleep(random.nextInt((int) length.toMillis() / 3));
                    part.start();
                }))
                .toList();
    }

    /** All the others. */
    List<Fault> others() {
        return Stream.concat(
                        Stream.of(
                                Fault.quick("broker paused", random -> pause("broker")),
                                Fault.slow("broker restarted", random -> restart("broker")),
                                Fault.quick("registry away and back", this::registryAway),
                                Fault.quick("store hung", random -> pause("store")),
                                Fault.slow("store refuses", random -> restart("store")),
                                new Fault("store's disk full", true, storeDisk.missing(), random -> storeDiskFull()),
                                new Fault(
                                        "disk of logs and files full",
                                        true,
                                        smallDisk.missing(),
                                        random -> smallDiskFull()),
                                Fault.quick("slow clients on every port", random -> slowClients()),
                                Fault.quick(NETWORK_HANGS, random -> networkHangs()),
                                Fault.slow("two instances, one killed", this::twoInstances)),
                        SERVICES.stream()
                                .map(service -> new Fault(
                                        "clock of " + service.title() + " stepped by an hour, on and back",
                                        false,
                                        clock.missing(),
                                        random -> stepClock(service))))
                .toList();
    }

    private void pause(String part) throws InterruptedException {
        city.part(part).freeze();
        Thread.sleep(length);
        city.part(part).thaw();
    }

    private void restart(String part) throws InterruptedException {
        city.part(part).stop();
        Thread.sleep(length);
        city.part(part).start();
    }

    /** Also a service is killed meanwhile, which then starts without a registry. */
    private void registryAway(Random random) throws InterruptedException {
        Map<String, String> before = schemaIds();
        PartProcess service =
                city.part(SERVICES.get(random.nextInt(SERVICES.size())).title());
        city.part("registry").kill();
        service.kill();
        service.start();
        Thread.sleep(length);
        city.part("registry").start();
        city.awaitReady(Set.of());
        Map<String, String> after = schemaIds();
        if (!after.entrySet().containsAll(before.entrySet()) || before.isEmpty()) {
            problems.add("schema ids were " + before + " and are " + after);
        }
    }

    private Map<String, String> schemaIds() {
        Map<String, String> ids = new TreeMap<>();
        String url = city.addresses().registryUrl();
        for (JsonNode subject : calls.get("", url + "/subjects").body()) {
            String latest = url + "/subjects/" + subject.asString() + "/versions/latest";
            ids.put(subject.asString(), calls.get("", latest).body().path("id").asString());
        }
        return ids;
    }

    /** Until the store has met it: it ends then, as MongoDB does, and again and again until the disk is free. */
    private void storeDiskFull() throws InterruptedException {
        PartProcess store = city.part("store");
        int before = store.endedByItself();
        storeDisk.fill();
        try (StoreWriter writer = new StoreWriter(city.addresses().store())) {
            for (long end = System.nanoTime() + MET_WITHIN.toNanos(); store.endedByItself() == before; ) {
                if (System.nanoTime() > end) {
                    problems.add("the store never met its full disk");
                    break;
                }
                writer.write();
                Thread.sleep(Duration.ofMillis(100));
            }
        }
        Thread.sleep(length);
        storeDisk.free();
    }

    /** A file of an answer that is sent meanwhile is refused, and taken afterwards. */
    private void smallDiskFull() throws InterruptedException {
        smallDisk.fill();
        byte[] picture = picture();
        FaultsClient.Answer full = upload(picture);
        Thread.sleep(length);
        smallDisk.free();
        FaultsClient.Answer freed = upload(picture);
        if (full.isDone() || full.status() == 0) {
            problems.add("a file was answered by " + full + " while the disk was full");
        }
        if (!freed.isDone()) {
            problems.add("a file was answered by " + freed + " once the disk was free again");
        }
    }

    private FaultsClient.Answer upload(byte[] picture) {
        return calls.upload(
                "ivanova",
                city.addresses().of(CityPart.APPROVAL) + "/files",
                UUID.randomUUID().toString(),
                picture);
    }

    private static byte[] picture() {
        try (var picture = Faults.class.getResourceAsStream("/demo/lamps.png")) {
            return java.util.Objects.requireNonNull(picture).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void slowClients() throws InterruptedException {
        Set<Integer> ports = new java.util.TreeSet<>(city.addresses().services().values());
        ports.addAll(city.addresses().management().values());
        ports.addAll(List.of(
                city.addresses().broker(),
                city.addresses().store(),
                city.addresses().registry()));
        try (SlowClients clients = new SlowClients(ports, SLOW_CLIENTS_EACH)) {
            clients.dribble(length.dividedBy(2));
            long before = System.nanoTime();
            city.awaitReady(Set.of());
            Duration took = Duration.ofNanos(System.nanoTime() - before);
            if (took.compareTo(READY_UNDER_SLOW_CLIENTS) > 0) {
                problems.add("the city was ready only after " + took.toSeconds() + " s under slow clients");
            }
            clients.dribble(length.dividedBy(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void networkHangs() throws InterruptedException {
        network.hang();
        Thread.sleep(length.multipliedBy(2));
        FaultsClient.Answer ready =
                calls.get("", city.addresses().managementOf(CityPart.PUBLISHING) + "/actuator/health/readiness");
        if (!ready.isDone()) {
            problems.add("publishing is not ready while the network hangs: " + ready);
        }
        network.recover();
    }

    private void stepClock(CityPart service) throws InterruptedException {
        PartProcess part = city.part(service.title());
        clock.step(0);
        city.environment(service, clock.environment());
        part.kill();
        part.start();
        city.awaitReady(Set.of());
        for (int seconds : List.of(STEP_SECONDS, 0, -STEP_SECONDS, 0)) {
            clock.step(seconds);
            Thread.sleep(length);
        }
        city.environment(service, Map.of());
        part.kill();
        part.start();
    }

    /** Both work, then the first is killed, comes back, and the second leaves. */
    private void twoInstances(Random random) throws InterruptedException {
        List<CityPart> chosen = new ArrayList<>(SERVICES);
        Collections.shuffle(chosen, random);
        List<PartProcess> seconds = chosen.stream().map(city::second).toList();
        try {
            seconds.forEach(PartProcess::start);
            city.awaitReady(EnumSet.copyOf(chosen));
            Thread.sleep(length);
            chosen.forEach(service -> city.part(service.title()).kill());
            Thread.sleep(length);
            chosen.forEach(service -> city.part(service.title()).start());
            city.awaitReady(Set.of());
        } finally {
            seconds.forEach(PartProcess::stop);
        }
    }
}
