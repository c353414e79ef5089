package city.otklik.benchmarks.report;

import city.otklik.time.CityClock;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What a figure was measured on; without it the figure means little.
 *
 * @param startedAt when the run began
 * @param processor the model of the processor, as the kernel names it
 * @param cores how many of them this process may use
 * @param jdk the virtual machine
 * @param kernel the operating system
 * @param load processes wanting a core in the minute before the run, negative where the system does not say
 */
public record RunConditions(Instant startedAt, String processor, int cores, String jdk, String kernel, double load) {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /** This machine at this moment. */
    public static RunConditions of(CityClock clock) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return new RunConditions(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                processorModel(),
                system.getAvailableProcessors(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                system.getSystemLoadAverage());
    }

    private static String processorModel() {
        try {
            return Files.readAllLines(PROCESSORS, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException notLinux) {
            return "unknown";
        }
    }

    /** The conditions as a list in Markdown. */
    public String markdown() {
        return String.format(Locale.ROOT, """
                - date: %s
                - processor: %s, %d cores
                - virtual machine: %s
                - kernel: %s
                - load average when the run began: %.2f
                """, startedAt, processor, cores, jdk, kernel, load);
    }
}
