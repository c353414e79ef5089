package city.otklik.cli.commands;

import city.otklik.cli.connection.RunningCity;
import city.otklik.cli.connection.ServiceClient;
import city.otklik.cli.deadletters.ServiceDeadLetters;
import city.otklik.messaging.deadletters.Origin;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Discards a dead letter that can never be handled: one administrator proposes, another confirms. */
@Command(
        name = "discard",
        mixinStandardHelpOptions = true,
        description = "Proposes to discard a dead letter that can never be handled, confirms what another administrator"
                + " proposed, or withdraws one's own proposal. Of one that is discarded, later records of its case"
                + " go on.")
final class DeadLettersDiscardCommand implements Callable<Integer> {

    private final Map<String, String> environment = System.getenv();

    @Mixin
    private LoginOptions login = new LoginOptions();

    @Parameters(paramLabel = "COORDINATES", description = "As listed: topic/partition/offset.")
    private String coordinates = "";

    @Option(names = "--service", required = true, paramLabel = "NAME", description = "The service that put it aside.")
    private String service = "";

    @ArgGroup(multiplicity = "1")
    private Step step = new Step();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address of the service (default: where ./otklik run has it).")
    private @Nullable String url;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Exactly one of the three. */
    static final class Step {
        @Option(names = "--reason", paramLabel = "TEXT", description = "Propose it: why it can never be handled.")
        private @Nullable String reason;

        @Option(
                names = "--confirm",
                paramLabel = "PROPOSAL",
                description = "Confirm it, as another administrator: the proposal whose reason you read.")
        private @Nullable Long confirm;

        @Option(names = "--withdraw", paramLabel = "PROPOSAL", description = "Take your own proposal back.")
        private @Nullable Long withdraw;
    }

    @Override
    public Integer call() {
        ServiceDeadLetters.requireService(service);
        Origin origin = DeadLettersShowCommand.coordinates(coordinates);
        String address = Objects.requireNonNullElseGet(
                url, () -> RunningCity.ofThisFolder().of(service));
        ServiceClient client =
                new ServiceClient(service, "--url", address, login.authorization(environment), Duration.ofMinutes(1));
        String path = "/dead-letters/" + origin + "/discard";
        if (step.confirm != null) {
            client.post(path + "/confirmation", Map.of("proposal", step.confirm));
            say(origin + " is discarded.");
        } else if (step.withdraw != null) {
            client.post(path + "/withdrawal", Map.of("proposal", step.withdraw));
            say("The proposal to discard " + origin + " is withdrawn.");
        } else {
            Map<String, String> body = Map.of("reason", Objects.requireNonNullElse(step.reason, ""));
            long proposal = client.post(path, body)
                    .path("discardProposal")
                    .path("number")
                    .asLong();
            say("Discarding " + origin + " is proposal " + proposal
                    + "; another administrator confirms it with --confirm=" + proposal + ".");
        }
        return 0;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
