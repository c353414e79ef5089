package city.otklik.benchmarks.sla.apart;

import city.otklik.access.Role;
import city.otklik.access.UsersFile;
import city.otklik.sla.SlaApplication;
import city.otklik.sla.openclocks.OpenClockIndex;
import city.otklik.sla.processing.ClockStreamsConfigurer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The main class of {@link SlaApart}: the service itself, and somebody who answers for it. */
final class SlaProcess {

    private static final int PARTITIONS = 12;

    private final OpenClockIndex board;
    private final ClockStreamsConfigurer streams;
    private final RestoreWatch restoring;

    private SlaProcess(ConfigurableApplicationContext context) {
        board = context.getBean(OpenClockIndex.class);
        streams = context.getBean(ClockStreamsConfigurer.class);
        restoring = context.getBean(RestoreWatch.class);
    }

    /** @param arguments the port to answer to, then those of the service */
    static void main(String[] arguments) throws IOException {
        String[] ofService = Arrays.copyOfRange(arguments, 1, arguments.length);
        knowSomebody(ofService);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        SlaApplication.class, MeasuredSlaConfiguration.class)
                .properties("spring.config.name=sla")
                .run(ofService)) {
            Answers.serve(arguments[0], new SlaProcess(context)::answer);
        }
        System.exit(0);
    }

    private static void knowSomebody(String[] arguments) {
        String named = "--otklik.access.users-file=";
        Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(named))
                .map(argument -> Path.of(argument.substring(named.length())))
                .filter(Files::notExists)
                .forEach(file -> UsersFile.create(file, List.of(UsersFile.User.of("admin", Role.ADMINISTRATOR))));
    }

    private String answer(String question) {
        return switch (question) {
            case "pause" -> done(client()::pause);
            case "resume" -> done(client()::resume);
            case "live" -> Integer.toString(live());
            case "clocks" -> Integer.toString(board.count(group -> true));
            case "recounts" -> Integer.toString(board.recountsLeft());
            case "heap" -> Long.toString(heap());
            case "restoring" -> restoring.began() + " " + restoring.ended() + " " + restoring.records();
            default -> throw new IllegalArgumentException("not understood");
        };
    }

    private KafkaStreams client() {
        return Objects.requireNonNull(streams.client(), "the streams are not running");
    }

    private static String done(Runnable order) {
        order.run();
        return "done";
    }

    private int live() {
        boolean ticked = board.size() == PARTITIONS && board.slowestTick() > 0;
        return ticked && client().state() == KafkaStreams.State.RUNNING ? PARTITIONS : 0;
    }

    private static long heap() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
