package city.otklik.simulator.networks.vk;

import city.otklik.simulator.journal.Journal;
import java.time.Duration;
import java.util.List;
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

    private final Journal journal;
    private final VkServers servers;
    private final VkEvents events;
    private final VkDelivery delivery;
    private volatile @Nullable Thread thread;

    VkCourier(Journal journal, VkServers servers, VkEvents events, VkDelivery delivery) {
        this.journal = journal;
        this.servers = servers;
        this.events = events;
        this.delivery = delivery;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("vk-callback").start(this::goRound);
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void goRound() {
        while (thread == Thread.currentThread()) {
            try {
                for (VkServer server : journal.inTurn(() -> List.copyOf(servers.all()))) {
                    visit(server);
                }
                Thread.sleep(ROUND);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.error("callback round failed, the next one follows", e);
            }
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
