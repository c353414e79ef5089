package city.otklik.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The users file as YAML: {@code users:} with {@code login}, {@code roles}, {@code departments}, {@code password}. */
final class UsersDocument {

    /** Methods of {@code DelegatingPasswordEncoder} that make guessing slow; the others are plain text or a fast hash. */
    private static final Set<String> SLOW = Set.of(
            "bcrypt",
            "argon2",
            "argon2@SpringSecurity_v5_8",
            "scrypt",
            "scrypt@SpringSecurity_v5_8",
            "pbkdf2",
            "pbkdf2@SpringSecurity_v5_8");

    private UsersDocument() {}

    /** @param password hash with its method in braces, such as <code>{bcrypt}$2a$…</code> */
    record Entry(Caller caller, String password) {}

    /** @throws IllegalStateException naming the user, the field and the remedy */
    static Map<String, Entry> read(String content) {
        Map<String, Entry> users = new LinkedHashMap<>();
        for (Object item : list(root(content), "users", "the file")) {
            if (!(item instanceof Map<?, ?> user)) {
                throw broken("users", "each entry must be a map with login, roles and password");
            }
            Entry entry = entry(user);
            if (users.put(entry.caller().login(), entry) != null) {
                throw broken("login", entry.caller().login() + " is there twice; keep one");
            }
        }
        return Map.copyOf(users);
    }

    private static Map<?, ?> root(String content) {
        try {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            if (root instanceof Map<?, ?> map) {
                return map;
            }
            throw broken("users", "the file holds none; write 'users:' and a list under it");
        } catch (YAMLException e) {
            throw broken("yaml", "the file is no YAML; check its indentation");
        }
    }

    private static Entry entry(Map<?, ?> user) {
        String login = text(user.get("login"));
        if (login.isBlank() || login.contains(":")) {
            throw broken("login", "must not be blank or hold a colon");
        }
        Set<Role> roles = list(user, "roles", login).stream()
                .map(name -> Role.named(text(name))
                        .orElseThrow(() ->
                                broken("roles", login + " has '" + text(name) + "'; use " + List.of(Role.values()))))
                .collect(Collectors.toSet());
        Set<String> departments = list(user, "departments", login).stream()
                .map(UsersDocument::text)
                .collect(Collectors.toSet());
        String password = text(user.get("password"));
        if (!password.startsWith("{")) {
            throw broken("password", login + " has no hash; write one with its method, such as {bcrypt}$2a$10$...");
        }
        String method = password.substring(1, Math.max(1, password.indexOf('}')));
        if (!SLOW.contains(method)) {
            throw broken(
                    "password",
                    login + " has one of the method {" + method + "}, which protects nothing; make a"
                            + " hash with {bcrypt}, or a new password with ./otklik users reset");
        }
        return new Entry(new Caller(login, roles, departments), password);
    }

    private static List<?> list(Map<?, ?> map, String field, String where) {
        return switch (map.get(field)) {
            case null -> List.of();
            case List<?> list -> list;
            default -> throw broken(field, "must be a list in " + where);
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }

    private static IllegalStateException broken(String field, String why) {
        return new IllegalStateException("otklik.access.users-file: " + field + ": " + why);
    }
}
