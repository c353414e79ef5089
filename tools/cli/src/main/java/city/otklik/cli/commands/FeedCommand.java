package city.otklik.cli.commands;

import city.otklik.cli.feed.CuratorFeed;
import city.otklik.cli.feed.FeedLine;
import city.otklik.messaging.text.ShownText;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.time.CityClock;
import city.otklik.time.DemoClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private int pushed;
    private int refused;

    @Override
    public Integer call() throws InterruptedException {
        // Opened first: a missing file is reported at once, whether or not a system runs.
        try (BufferedReader lines = open();
                CuratorFeed feed = new CuratorFeed(where.connection(TopicPlan.CURATOR_MESSAGES), where.wire())) {
            CityClock clock = clock();
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    push(line, number, feed, clock);
                }
            }
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException("FILE: " + file + " is not UTF-8: write it in that encoding", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(unreadable(), e);
        }
        spec.commandLine().getOut().println(pushed + " messages pushed, " + refused + " refused.");
        return refused == 0 ? 0 : 1;
    }

    private void push(String line, int number, CuratorFeed feed, CityClock clock) throws InterruptedException {
        try {
            feed.push(FeedLine.parse(line).message(clock.instant()));
            pushed++;
        } catch (IllegalArgumentException | IllegalStateException e) {
            refused++;
            spec.commandLine()
                    .getErr()
                    .println("line " + number + ": " + ShownText.line(String.valueOf(e.getMessage()), 400));
        }
    }

    private CityClock clock() {
        if (clockFile == null) {
            return CityClock.wall();
        }
        if (!Files.isRegularFile(clockFile)) {
            throw new IllegalArgumentException("--clock: there is no clock file " + clockFile
                    + ": name the file \"clock\" in the data folder of a demo, or leave the option out");
        }
        return DemoClock.at(clockFile);
    }

    private BufferedReader open() throws IOException {
        if (file.equals("-")) {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        if (!Files.isRegularFile(Path.of(file))) {
            throw new IllegalArgumentException(unreadable());
        }
        return Files.newBufferedReader(Path.of(file));
    }

    private String unreadable() {
        return "FILE: " + file
                + " is no file that can be read: name one with a JSON object a line, or - for standard input";
    }
}
