package city.otklik.launcher.commands;

import city.otklik.launcher.feed.CuratorFeed;
import city.otklik.launcher.feed.FeedLine;
import city.otklik.time.CityClock;
import city.otklik.time.DemoClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays the curator's side: pushes messages onto the feed. */
@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        description = "Pushes JSON-lines messages onto the curator's feed of a running system.")
final class FeedCommand implements Callable<Integer> {

    @Mixin
    private LogOptions where = new LogOptions();

    @Parameters(paramLabel = "FILE", description = "One JSON object a line, or - for standard input.")
    private String file = "-";

    @Option(
            names = "--clock",
            paramLabel = "FILE",
            description = "Clock file of a demo city, for messages without sentAt.")
    private @Nullable Path clockFile;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CityClock clock = clockFile == null ? CityClock.wall() : DemoClock.at(clockFile);
        int number = 0;
        int pushed = 0;
        int refused = 0;
        try (CuratorFeed feed = new CuratorFeed(where.brokers(), where.wire());
                BufferedReader lines = open()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    feed.push(FeedLine.parse(line).message(clock.instant()));
                    pushed++;
                } catch (IllegalArgumentException | IllegalStateException e) {
                    refused++;
                    System.err.println("line " + number + ": " + e.getMessage());
                }
            }
        }
        System.out.println(pushed + " messages pushed, " + refused + " refused.");
        return refused == 0 ? 0 : 1;
    }

    private BufferedReader open() throws IOException {
        return file.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file));
    }
}
