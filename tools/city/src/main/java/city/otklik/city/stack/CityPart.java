package city.otklik.city.stack;

import city.otklik.approval.ApprovalApplication;
import city.otklik.cli.connection.UsualPorts;
import city.otklik.intake.IntakeApplication;
import city.otklik.publishing.PublishingApplication;
import city.otklik.routing.RoutingApplication;
import city.otklik.simulator.SimulatorApplication;
import city.otklik.sla.SlaApplication;
import java.util.Locale;

/** What the embedded city is made of, in the order of a message's way, with the usual ports. */
public enum CityPart {
    SIMULATOR(SimulatorApplication.class, 8090),
    INTAKE(IntakeApplication.class, 8081),
    ROUTING(RoutingApplication.class, 8082),
    APPROVAL(ApprovalApplication.class, 8083),
    PUBLISHING(PublishingApplication.class, 8084),
    SLA(SlaApplication.class, UsualPorts.SLA);

    private final Class<?> application;
    private final int usualPort;

    CityPart(Class<?> application, int usualPort) {
        this.application = application;
        this.usualPort = usualPort;
    }

    Class<?> application() {
        return application;
    }

    int usualPort() {
        return usualPort;
    }

    /** Where it tells its health and its figures; the simulator has one port for all. */
    int usualManagementPort() {
        return this == SIMULATOR ? usualPort : usualPort + 1000;
    }

    /** Also the name of its configuration and the source of its facts. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it keeps its state in the document store. */
    public boolean hasStore() {
        return this != SIMULATOR && this != SLA;
    }
}
