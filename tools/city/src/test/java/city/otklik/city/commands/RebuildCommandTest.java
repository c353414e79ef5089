package city.otklik.city.commands;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.city.stack.DataFolder;
import city.otklik.cli.commands.Program;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What cannot be rebuilt is refused before anything is started. */
class RebuildCommandTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sla       | SERVICE: sla needs no rebuild: it restores its state from its own changelog
            simulator | SERVICE: there is no service "simulator" whose cases can be rebuilt: name one of intake, routing, approval, publishing
            parking   | SERVICE: there is no service "parking" whose cases can be rebuilt: name one of intake, routing, approval, publishing
            """)
    void onlyAServiceThatKeepsItsCasesInTheStore(String service, String message) throws IOException {
        Files.createDirectory(folder.resolve("broker"));
        assertThat(refusal(service)).contains(message);
    }

    @Test
    void onlyTheDataFolderOfACity() {
        assertThat(refusal("intake")).contains("--data: " + folder + " holds no city: name the data folder");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onlyAStoppedCity() throws IOException {
        Files.createDirectory(folder.resolve("broker"));
        try (DataFolder ignored = DataFolder.open(folder)) {
            assertThat(refusal("intake")).contains(folder + " is in use by another otklik: stop that one");
        }
    }

    private String refusal(String service) {
        StringWriter err = new StringWriter();
        int code = Program.run(
                new CommandLine(new CityCommand()),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                "rebuild",
                service,
                "--data=" + folder);
        assertThat(code).isEqualTo(1);
        return err.toString();
    }
}
