package city.otklik.cli.commands;

import city.otklik.cli.deadlines.WorktimeFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Evaluates a file of calendars and working-time cases. */
@Command(
        name = "worktime",
        mixinStandardHelpOptions = true,
        description =
                "Evaluates a JSON file of calendars and cases; one JSON object a line: id, actual, expected, agrees.")
final class WorktimeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "In the format of worktime-cases.json.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        JsonMapper mapper = JsonMapper.builder().build();
        WorktimeFile.read(file).answers().forEach(answered -> out.println(mapper.writeValueAsString(answered)));
        return 0;
    }
}
