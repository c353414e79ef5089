package city.otklik.city.commands;

import city.otklik.access.Role;
import city.otklik.access.UsersFile;
import city.otklik.access.UsersFile.User;
import city.otklik.city.stack.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The people of an embedded city: one login a role, and the executors of the duty roster. */
final class TownHall {

    private static final List<User> PEOPLE = List.of(
            User.of("curator", Role.CURATOR),
            User.of("ivanova", Role.EXECUTOR),
            User.of("petrov", Role.EXECUTOR),
            User.of("sidorova", Role.EXECUTOR),
            new User("ugh", Set.of(Role.DEPARTMENT), Set.of("UGH")),
            User.of("supervisor", Role.SUPERVISOR),
            User.of("admin", Role.ADMINISTRATOR));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TownHall() {}

    /** Passwords by login if the users were made just now: they are never shown again; empty on a later start. */
    static Map<String, String> moveIn(DataFolder data) {
        return Files.exists(data.users()) ? Map.of() : UsersFile.create(data.users(), PEOPLE);
    }

    /** The same for a demo, whose people must act again after it was stopped: their passwords stay in its folder. */
    static Map<String, String> moveInForDemo(DataFolder data) {
        try {
            if (Files.exists(data.demoPeople()) && Files.exists(data.users())) {
                return JSON.readValue(data.demoPeople(), new TypeReference<>() {});
            }
            Files.deleteIfExists(data.users());
            Map<String, String> passwords = UsersFile.create(data.users(), PEOPLE);
            Files.deleteIfExists(data.demoPeople());
            Files.createFile(
                    data.demoPeople(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(data.demoPeople(), JSON.writeValueAsString(passwords));
            return passwords;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
