package city.otklik.cli.commands;

import city.otklik.cli.connection.UsualPorts;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the sla service is, and who calls it. */
final class SlaOptions {

    @Option(
            names = "--sla",
            paramLabel = "URL",
            defaultValue = "${SLA_URL:-http://127.0.0.1:" + UsualPorts.SLA + "}",
            description = "Address of the sla service (default: ${DEFAULT-VALUE}).")
    private String address = "";

    @Mixin
    private LoginOptions login = new LoginOptions();

    String address() {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    String authorization(Map<String, String> environment) {
        return login.authorization(environment);
    }
}
