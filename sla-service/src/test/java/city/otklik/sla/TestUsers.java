package city.otklik.sla;

import city.otklik.access.Role;
import city.otklik.access.UsersFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people who ask the service. */
final class TestUsers {

    static final Path USERS = folder().resolve("users.yml");

    static final Map<String, String> PASSWORDS = UsersFile.create(
            USERS,
            List.of(
                    UsersFile.User.of("ivanova", Role.EXECUTOR),
                    UsersFile.User.of("sidorova", Role.EXECUTOR),
                    UsersFile.User.of("curator", Role.CURATOR),
                    new UsersFile.User("ugh", Set.of(Role.DEPARTMENT), Set.of("UGH")),
                    new UsersFile.User("mk", Set.of(Role.DEPARTMENT), Set.of("MK")),
                    new UsersFile.User("sport", Set.of(Role.DEPARTMENT), Set.of("SPORT")),
                    UsersFile.User.of("petrov", Role.SUPERVISOR),
                    UsersFile.User.of("security", Role.SECURITY_CONTACT),
                    new UsersFile.User("guard", Set.of(Role.DEPARTMENT, Role.SECURITY_CONTACT), Set.of("SPORT")),
                    UsersFile.User.of("admin", Role.ADMINISTRATOR)));

    private TestUsers() {}

    static String authorization(String login) {
        String pair = login + ":" + PASSWORDS.get(login);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "users");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
