package city.otklik.cli.commands;

import city.otklik.cli.log.CityLog;
import city.otklik.cli.log.FactDescription;
import city.otklik.cli.log.LoggedFact;
import city.otklik.messaging.text.ShownText;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The log of a case as a person reads it. */
@Command(name = "facts", mixinStandardHelpOptions = true, description = "Shows what happened to a case, or to all.")
final class FactsCommand implements Callable<Integer> {

    @Mixin
    private LogOptions where = new LogOptions();

    @Option(names = "--case", paramLabel = "ID", description = "Only this case.")
    private @Nullable String caseId;

    @Option(names = "--follow", description = "Go on showing what happens, until Ctrl-C.")
    private boolean follow;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        try (CityLog log = where.log()) {
            log.listen(this::show);
            log.start().awaitThePast();
            while (follow) {
                log.awaitNews(Duration.ofSeconds(1));
            }
            if (caseId != null && log.find(caseId).isEmpty()) {
                throw new IllegalArgumentException("--case: nothing is known of a case \"" + caseId
                        + "\": ./otklik facts without --case names all there are");
            }
            return 0;
        }
    }

    private void show(LoggedFact line) {
        if (caseId == null || caseId.equals(line.caseId())) {
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s  %s  %-10s %-22s %s%n",
                            FactDescription.time(line.occurredAt()),
                            ShownText.line(line.caseId(), 80),
                            ShownText.line(line.source(), 20),
                            line.type(),
                            FactDescription.of(line.fact())
                                    + (line.actor().startsWith("service:")
                                            ? ""
                                            : "  [" + ShownText.line(line.actor(), 80) + "]"));
        }
    }
}
