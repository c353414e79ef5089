package city.otklik.cli.commands;

import city.otklik.cli.calendars.CalendarClient;
import city.otklik.cli.calendars.CalendarClient.Difference;
import city.otklik.cli.calendars.CalendarClient.Published;
import city.otklik.cli.calendars.CalendarFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks after working calendars (reading 11). */
@Command(
        name = "calendar",
        mixinStandardHelpOptions = true,
        description = "Checks calendar files, tries them on a running system, publishes them.")
final class CalendarCommand implements Runnable {

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CalendarCommand() {
        this(System.getenv());
    }

    /** @param environment where passwords and tokens come from */
    CalendarCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public void run() {
        spec.commandLine().usage(out());
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Says whether a file is a calendar; every problem by file, line and remedy.")
    int check(@Parameters(paramLabel = "FILE", description = "A calendar file.") Path file) {
        CalendarFile calendar = read(file);
        out().println(file + " is a calendar: " + calendar.layers().id() + ", zone " + zone(calendar));
        return 0;
    }

    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description = "Shows which running clocks would move if a calendar were published; changes nothing.")
    int diff(@Mixin SlaOptions sla, @Parameters(paramLabel = "FILE", description = "A calendar file.") Path file) {
        CalendarFile calendar = read(file);
        Difference difference = client(sla).difference(calendar.text());
        out().println("Calendar " + difference.calendar() + ": " + clocks(difference.moving()) + " would move.");
        DateTimeFormatter local = DateTimeFormatter.ofPattern("EEE dd.MM.uuuu HH:mm", Locale.ENGLISH)
                .withZone(zone(calendar));
        difference
                .moves()
                .forEach(move -> out().printf(
                                "  %-16s %-12s round %-3d %s → %s%n",
                                move.caseId(),
                                move.clock(),
                                move.round(),
                                local.format(move.oldDue()),
                                local.format(move.newDue())));
        if (difference.moving() > difference.moves().size()) {
            out().println("  … and " + (difference.moving() - difference.moves().size()) + " more");
        }
        out().println("Nothing is published yet: ./otklik calendar publish " + file + " does that.");
        return 0;
    }

    @Command(
            name = "publish",
            mixinStandardHelpOptions = true,
            description = "Publishes a calendar, on record with author and time; every clock that moves says so."
                    + " For administrators.")
    int publish(@Mixin SlaOptions sla, @Parameters(paramLabel = "FILE", description = "A calendar file.") Path file) {
        CalendarFile calendar = read(file);
        Published published = client(sla).publish(calendar.text());
        out().println("Calendar " + published.calendar() + " version " + published.version() + " published by "
                + published.publishedBy() + " at " + published.publishedAt() + ".");
        out().println("./otklik facts --follow shows every clock that moves.");
        return 0;
    }

    private static CalendarFile read(Path file) {
        return CalendarFile.read(file, "FILE: " + file + " cannot be read as a text in UTF-8: name a calendar file");
    }

    private CalendarClient client(SlaOptions sla) {
        return new CalendarClient(sla.address(), sla.authorization(environment));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static ZoneId zone(CalendarFile calendar) {
        return calendar.layers().rules().zone();
    }

    private static String clocks(int number) {
        return number == 1 ? "1 running clock" : number + " running clocks";
    }
}
