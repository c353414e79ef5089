package city.otklik.access;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Makes passwords and the file with their hashes. */
final class NewPasswords {

    // 128 random bits cannot be guessed at any speed, so the cheap end of bcrypt is enough for what is made here; the
    // hash of a password that a person chose brings its own, higher cost along.
    private static final BCryptPasswordEncoder HASH = new BCryptPasswordEncoder(6);
    private static final int BITS = 128;

    private NewPasswords() {}

    static Map<String, String> write(Path file, List<UsersFile.User> users) throws IOException {
        SecureRandom random = new SecureRandom();
        Map<String, String> passwords = new LinkedHashMap<>();
        List<Map<String, Object>> entries = new ArrayList<>();
        for (UsersFile.User user : users) {
            String password = password(random);
            if (passwords.put(user.login(), password) != null) {
                throw new IllegalArgumentException("login: " + user.login() + " is given twice");
            }
            entries.add(entry(user, hash(password)));
        }
        store(file, entries);
        return passwords;
    }

    /** @throws IllegalArgumentException when {@code login} is none of {@code users} */
    static String reset(Path file, Map<String, UsersDocument.Entry> users, String login) throws IOException {
        if (!users.containsKey(login)) {
            throw new IllegalArgumentException(
                    "LOGIN: there is no user '" + login + "': ./otklik users list names all");
        }
        String password = password(new SecureRandom());
        List<Map<String, Object>> entries = new ArrayList<>();
        users.values().stream()
                .sorted(Comparator.comparing(user -> user.caller().login()))
                .forEach(user -> {
                    Caller caller = user.caller();
                    entries.add(entry(
                            new UsersFile.User(caller.login(), caller.roles(), caller.departments()),
                            caller.login().equals(login) ? hash(password) : user.password()));
                });
        store(file, entries);
        return password;
    }

    private static String password(SecureRandom random) {
        byte[] bits = new byte[BITS / Byte.SIZE];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    static String hash(String password) {
        return "{bcrypt}" + HASH.encode(password);
    }

    private static Map<String, Object> entry(UsersFile.User user, String hash) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("login", user.login());
        entry.put("roles", user.roles().stream().map(Role::name).sorted().toList());
        entry.put("departments", user.departments().stream().sorted().toList());
        entry.put("password", hash);
        return entry;
    }

    private static void store(Path file, List<Map<String, Object>> entries) throws IOException {
        DumperOptions layout = new DumperOptions();
        layout.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Whole or not at all: a start that is killed here must not leave half the users behind.
        Path draft = Files.createTempFile(folder, "users", ".tmp", ownerOnly());
        Files.writeString(draft, new Yaml(layout).dump(Map.of("users", entries)));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
