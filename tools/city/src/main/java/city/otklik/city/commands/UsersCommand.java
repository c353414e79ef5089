package city.otklik.city.commands;

import city.otklik.access.UsersFile;
import city.otklik.city.stack.DataFolder;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Looks after a file of users. */
@Command(
        name = "users",
        mixinStandardHelpOptions = true,
        description = "Lists the users of this machine's system, or gives one a new password.")
final class UsersCommand implements Runnable {

    @Option(
            names = "--file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The file of users (default: the one of ./otklik run).")
    private @Nullable Path file;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(out());
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Logins with roles and departments.")
    int list() {
        out().printf("  %-16s %-24s %s%n", "login", "roles", "departments");
        UsersFile.list(users())
                .forEach(user -> out().printf(
                                "  %-16s %-24s %s%n", user.login(), joined(user.roles()), joined(user.departments())));
        return 0;
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = "Gives a user a new password and prints it, this once. A running system takes it at once.")
    int reset(@Parameters(paramLabel = "LOGIN", description = "Whose password.") String login) {
        String password = UsersFile.reset(users(), login);
        out().printf("  %-16s %s%n", login, password);
        return 0;
    }

    private Path users() {
        Path found = file == null ? DataFolder.users(CityOptions.orDefault(null, "run")) : file;
        if (Files.notExists(found)) {
            throw new IllegalArgumentException(
                    "--file: there is no " + found + ": start ./otklik run once, which makes it, or name another file");
        }
        return found;
    }

    private static String joined(Collection<?> names) {
        return names.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
