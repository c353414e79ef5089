package city.otklik.city.stack;

import city.otklik.access.Role;
import city.otklik.access.UsersFile;
import city.otklik.access.UsersFile.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The users of an embedded city: one login a role, and the executors of the duty roster. */
public final class CityUsers {

    private static final List<User> USERS = List.of(
            User.of("curator", Role.CURATOR),
            User.of("ivanova", Role.EXECUTOR),
            User.of("petrov", Role.EXECUTOR),
            User.of("sidorova", Role.EXECUTOR),
            new User("ugh", Set.of(Role.DEPARTMENT), Set.of("UGH")),
            User.of("supervisor", Role.SUPERVISOR),
            User.of("security", Role.SECURITY_CONTACT),
            // What one administrator proposes, another confirms.
            User.of("admin", Role.ADMINISTRATOR),
            User.of("admin2", Role.ADMINISTRATOR));

    private CityUsers() {}

    /** Passwords by login if the users are created now: they are never shown again; empty on a later start. */
    public static Map<String, String> create(DataFolder data) {
        return Files.exists(data.users()) ? Map.of() : UsersFile.create(data.users(), USERS);
    }

    /** The same for a demo, whose users act again when it is resumed: their passwords stay in its folder. */
    public static Map<String, String> createForDemo(DataFolder data) {
        JsonMapper mapper = JsonMapper.builder().build();
        try {
            if (Files.exists(data.demoPasswords()) && Files.exists(data.users())) {
                return mapper.readValue(data.demoPasswords(), new TypeReference<>() {});
            }
            Files.deleteIfExists(data.users());
            Map<String, String> passwords = UsersFile.create(data.users(), USERS);
            Files.deleteIfExists(data.demoPasswords());
            Files.createFile(
                    data.demoPasswords(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(data.demoPasswords(), mapper.writeValueAsString(passwords));
            return passwords;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
