package city.otklik.cli.commands;

import city.otklik.cli.connection.NoRunningSystemException;
import city.otklik.cli.deadletters.DeadLetterSelection;
import city.otklik.cli.deadletters.HexDump;
import city.otklik.cli.deadletters.ReadableFact;
import city.otklik.cli.deadletters.ServiceDeadLetter;
import city.otklik.cli.deadletters.ServiceDeadLetters;
import city.otklik.cli.log.FactDescription;
import city.otklik.messaging.deadletters.Origin;
import city.otklik.messaging.deadletters.StoredDeadLetter;
import city.otklik.messaging.text.ShownText;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.messaging.wire.UnreadableRecordException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One dead letter whole. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a dead letter: why it was put aside, what to do, and as text what can be read.")
final class DeadLettersShowCommand implements Callable<Integer> {

    private static final int SHOWN = 256;

    @Mixin
    private LogOptions where = new LogOptions();

    @Parameters(paramLabel = "COORDINATES", description = "As listed: topic/partition/offset.")
    private String coordinates = "";

    @Option(names = "--service", split = ",", paramLabel = "NAME", description = "Only what this service put aside.")
    private List<String> services = List.of();

    @Option(names = "--personal", description = "Show personal data too: the author, all texts, and the bytes.")
    private boolean personal;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Write the original bytes, all of them, to a new file. They hold personal data.")
    private @Nullable Path file;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        DeadLetterSelection choice = new DeadLetterSelection(Set.of(coordinates(coordinates)), null, null);
        try (ServiceDeadLetters all = where.deadLetters(services)) {
            List<ServiceDeadLetter> found = choice.of(all.all());
            if (found.isEmpty()) {
                throw new IllegalArgumentException("COORDINATES: no service put " + coordinates
                        + " aside: ./otklik dead-letters list names all there are");
            }
            for (ServiceDeadLetter filed : found) {
                show(filed, all);
            }
            return 0;
        }
    }

    /** @throws IllegalArgumentException when they are none */
    static Origin coordinates(String text) {
        try {
            return Origin.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("COORDINATES: " + e.getMessage(), e);
        }
    }

    private void show(ServiceDeadLetter filed, ServiceDeadLetters all) {
        PrintWriter out = spec.commandLine().getOut();
        StoredDeadLetter letter = filed.letter();
        FactHeaders headers = FactHeaders.in(letter.headers());
        out.println(DeadLettersListCommand.shown(letter.origin().toString()) + ", put aside by " + filed.service() + " "
                + FactDescription.time(letter.keptAt()) + DeadLettersListCommand.marks(filed));
        out.println("  case    " + (letter.key().isEmpty() ? "none: the record has no key" : shown(letter.key())));
        out.println("  field   " + shown(letter.field()));
        out.println("  rule    " + shown(letter.rule()));
        out.println("  remedy  " + ShownText.line(letter.remedy()));
        if (headers.type() != null) {
            out.println("  fact    " + shown(headers.type() + " from " + headers.source() + ", id " + headers.id()));
        }
        if (!letter.replayable()) {
            out.println("  replay  not possible: it is not kept whole, or comes from no topic of the city");
        }
        byte[] bytes = all.bytesOf(filed);
        if (bytes == null) {
            out.println("  bytes   none: the value is null");
            return;
        }
        if (personal) {
            out.println(
                    "  bytes   " + bytes.length + (bytes.length > SHOWN ? ", the first " + SHOWN + " of them:" : ":"));
            HexDump.of(bytes, SHOWN).forEach(line -> out.println("    " + line));
        } else {
            out.println("  bytes   " + bytes.length + ", which may hold a citizen's text (--personal shows them)");
        }
        text(bytes).forEach(line -> out.println("  " + line));
        save(bytes, out);
    }

    private List<String> text(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        try {
            SpecificRecord fact = where.wire().decode(bytes);
            if (fact == null) {
                return List.of("text    none: a type that this version does not know");
            }
            lines.add("text    " + fact.getSchema().getName()
                    + (personal ? ":" : ", without personal data (--personal shows it):"));
            ReadableFact.lines(fact, personal).forEach(line -> lines.add("  " + line));
        } catch (UnreadableRecordException | NoRunningSystemException e) {
            lines.add("text    none: " + ShownText.line(String.valueOf(e.getMessage())));
        }
        return lines;
    }

    private static String shown(String value) {
        return DeadLettersListCommand.shown(value);
    }

    private void save(byte[] bytes, PrintWriter out) {
        if (file == null) {
            return;
        }
        try {
            Files.write(file, bytes, java.nio.file.StandardOpenOption.CREATE_NEW);
            out.println("  saved   " + file);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "--save: " + file + " cannot be written: name a new file in a folder that exists", e);
        }
    }
}
