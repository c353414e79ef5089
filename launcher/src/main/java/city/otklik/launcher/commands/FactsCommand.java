package city.otklik.launcher.commands;

import city.otklik.launcher.log.CityLog;
import city.otklik.launcher.log.FactWords;
import city.otklik.launcher.log.LogLine;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The log of a case as a person reads it. */
@Command(name = "facts", mixinStandardHelpOptions = true, description = "Shows what happened to a case, or to all.")
final class FactsCommand implements Callable<Integer> {

    @Mixin
    private LogOptions where = new LogOptions();

    @Option(names = "--case", paramLabel = "ID", description = "Only this case.")
    private @Nullable String caseId;

    @Option(names = "--follow", description = "Go on showing what happens, until Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() throws InterruptedException {
        try (CityLog log = where.log()) {
            log.listen(this::show);
            log.start().awaitThePast();
            while (follow) {
                log.awaitNews(java.time.Duration.ofSeconds(1));
            }
            return 0;
        }
    }

    private void show(LogLine line) {
        if (caseId == null || caseId.equals(line.caseId())) {
            System.out.printf(
                    "%s  %s  %-10s %-22s %s%n",
                    FactWords.time(line.occurredAt()),
                    line.caseId(),
                    line.source(),
                    line.type(),
                    FactWords.of(line.fact())
                            + (line.actor().startsWith("service:") ? "" : "  [" + line.actor() + "]"));
        }
    }
}
