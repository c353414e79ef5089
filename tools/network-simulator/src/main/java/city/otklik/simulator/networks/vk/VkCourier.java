package city.otklik.simulator.networks.vk;

import city.otklik.simulator.journal.Journal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Goes round the callback servers: confirms the new ones, delivers to the confirmed ones. */
@Component
final class VkCourier implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(VkCourier.class);
    private static final Duration ROUND = Duration.ofMillis(100);
    private static final Duration LAST_ROUND = Duration.ofSeconds(5);

    private final Journal journal;
    private final VkServers servers;
    private final VkEvents events;
    private final VkDelivery delivery;
    private volatile @Nullable CountDownLatch end;
    private volatile @Nullable Thread thread;

    VkCourier(Journal journal, VkServers servers, VkEvents events, VkDelivery delivery) {
        this.journal = journal;
        this.servers = servers;
        this.events = events;
        this.delivery = delivery;
    }

    @Override
    public void start() {
        CountDownLatch ending = new CountDownLatch(1);
        end = ending;
        thread = Thread.ofPlatform().daemon().name("vk-callback").start(() -> goRound(ending));
    }

    /** Waits for the last delivery: an interrupt in the middle of a write would close the journal. */
    @Override
    public void stop() {
        CountDownLatch ending = end;
        Thread courier = thread;
        end = null;
        if (ending == null || courier == null) {
            return;
        }
        ending.countDown();
        try {
            courier.join(LAST_ROUND);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return end != null;
    }

    private void goRound(CountDownLatch ending) {
        try {
            while (!ending.await(ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                visitAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void visitAll() {
        try {
            journal.inTurn(() -> List.copyOf(servers.all())).forEach(this::visit);
        } catch (RuntimeException e) {
            log.error("callback round failed, the next one follows", e);
        }
    }

    private void visit(VkServer server) {
        switch (server.status()) {
            case WAIT -> confirm(server);
            case OK -> deliver(server);
            case FAILED, REMOVED -> {}
        }
    }

    private void confirm(VkServer server) {
        VkServer.Status status = delivery.confirms(server) ? VkServer.Status.OK : VkServer.Status.FAILED;
        delivery.forgive(server);
        change(server, status);
    }

    private void deliver(VkServer server) {
        for (VkEvent event : delivery.ordered(journal.inTurn(() -> events.waitingFor(server)))) {
            if (!delivery.takes(server, event)) {
                if (delivery.toBePaused(server)) {
                    change(server, VkServer.Status.FAILED);
                }
                return;
            }
            journal.inTurn(() -> {
                events.delivered(event);
                return event;
            });
        }
    }

    private void change(VkServer server, VkServer.Status status) {
        log.info("callback server {} of group {}: {}", server.serverId(), server.groupId(), status.wireName());
        // Settings may have changed while the server was asked.
        journal.inTurn(() -> servers.server(server.groupId(), server.serverId()).map(now -> {
            servers.keep(now.now(status));
            return now;
        }));
    }
}
