package city.otklik.cli.commands;

import city.otklik.cli.deadletters.DeadLetterSelection;
import city.otklik.cli.deadletters.ServiceDeadLetter;
import city.otklik.cli.deadletters.ServiceDeadLetters;
import city.otklik.cli.log.FactDescription;
import city.otklik.messaging.deadletters.Origin;
import city.otklik.messaging.text.ShownText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends dead letters again, on record with who did it and when. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Sends dead letters again to the service that put them aside, once their cause is fixed.")
final class DeadLettersReplayCommand implements Callable<Integer> {

    @Mixin
    private LogOptions where = new LogOptions();

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Option(names = "--service", split = ",", paramLabel = "NAME", description = "Only what this service put aside.")
    private List<String> services = List.of();

    @Option(
            names = "--as",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who replays, for the record (default: ${DEFAULT-VALUE}).")
    private String who = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Exactly one way of saying which. */
    static final class Which {
        @Parameters(
                arity = "1..*",
                paramLabel = "COORDINATES",
                description = "These, as listed: topic/partition/offset.")
        private List<String> coordinates = List.of();

        @Option(
                names = "--rule",
                paramLabel = "RULE",
                description = "All that broke this rule, and what waits behind them.")
        private @Nullable String rule;

        @Option(names = "--case", paramLabel = "ID", description = "All of this case; on the feed, of this message.")
        private @Nullable String key;

        @Option(names = "--all", description = "All there are.")
        private boolean all;

        DeadLetterSelection choice() {
            return new DeadLetterSelection(
                    coordinates.stream()
                            .map(DeadLettersShowCommand::coordinates)
                            .collect(Collectors.toSet()),
                    rule,
                    key);
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        DeadLetterSelection choice = which.choice();
        try (ServiceDeadLetters all = where.deadLetters(services)) {
            List<ServiceDeadLetter> kept = all.all();
            List<ServiceDeadLetter> waiting =
                    kept.stream().filter(ServiceDeadLetter::waits).toList();
            List<ServiceDeadLetter> chosen = which.rule == null ? choice.of(waiting) : choice.withFollowers(waiting);
            List<String> refusals = new ArrayList<>(missing(choice, chosen, kept));
            List<ServiceDeadLetter> sendable = new ArrayList<>();
            for (ServiceDeadLetter letter : chosen) {
                if (!letter.letter().replayable()) {
                    refusals.add("COORDINATES: " + letter.letter().origin()
                            + " cannot be replayed: it is not kept whole, or comes from no topic of the city");
                    continue;
                }
                Optional<ServiceDeadLetter> first = DeadLetterSelection.leftOut(letter, chosen, waiting);
                first.ifPresentOrElse(
                        earlier -> refusals.add("COORDINATES: "
                                + letter.letter().origin() + " waits behind "
                                + earlier.letter().origin() + ": replay that one first, or the whole case with --case "
                                + letter.letter().key()),
                        () -> sendable.add(letter));
            }
            if (chosen.isEmpty() && which.all) {
                spec.commandLine().getOut().println("No dead letters.");
            } else if (chosen.isEmpty() && refusals.isEmpty()) {
                refusals.add("No dead letter waits that is meant: ./otklik dead-letters list names all there are");
            }
            List<ServiceDeadLetter> sent = all.replay(sendable, who);
            report(sent, refusals);
            return refusals.isEmpty() ? 0 : 1;
        }
    }

    private static List<String> missing(
            DeadLetterSelection choice, List<ServiceDeadLetter> chosen, List<ServiceDeadLetter> kept) {
        Set<Origin> there =
                chosen.stream().map(filed -> filed.letter().origin()).collect(Collectors.toSet());
        return choice.origins().stream()
                .filter(origin -> !there.contains(origin))
                .sorted()
                .map(origin -> kept.stream()
                        .filter(filed -> filed.letter().origin().equals(origin))
                        .map(DeadLettersReplayCommand::over)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse("COORDINATES: no service put " + origin
                                + " aside: ./otklik dead-letters list names all there are"))
                .toList();
    }

    private static Optional<String> over(ServiceDeadLetter filed) {
        return Optional.ofNullable(filed.entry().end())
                .map(end -> "COORDINATES: " + filed.letter().origin()
                        + (filed.entry().isDiscarded()
                                ? " was discarded at " + filed.service()
                                : " was replayed to " + filed.service())
                        + " already, " + FactDescription.time(end.at()) + " by " + end.by()
                        + ", and did not come back: there is nothing to do");
    }

    private void report(List<ServiceDeadLetter> sent, List<String> refusals) {
        PrintWriter out = spec.commandLine().getOut();
        sent.forEach(filed -> out.println(DeadLettersListCommand.shown(
                "replayed to " + filed.service() + ": " + filed.letter().origin() + "  "
                        + filed.letter().rule() + "  " + filed.letter().key())));
        refusals.forEach(refusal -> spec.commandLine().getErr().println(ShownText.line(refusal)));
        if (!sent.isEmpty()) {
            out.println(sent.size() + " replayed by " + who + ". What fails again is listed again.");
        }
    }
}
