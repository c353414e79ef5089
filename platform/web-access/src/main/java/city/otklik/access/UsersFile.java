package city.otklik.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The users of the embedded start: logins, roles, departments and the hashes of their passwords, in a YAML file that
 * only its owner can read. Its content is looked at again every second at most, however it came there: an edited file counts
 * from the next login on, and a broken edit leaves the old users in place.
 */
public final class UsersFile {

    private static final Logger LOG = LoggerFactory.getLogger(UsersFile.class);

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();
    private static final String NOBODYS = NewPasswords.hash("nobody has this password");

    private final Path file;
    private final long secret = new SecureRandom().nextLong();
    private final LongSupplier nanos;
    private volatile Edition edition;
    private volatile long lookedAt;
    private volatile @Nullable String nobodys;

    private UsersFile(Path file, LongSupplier nanos, Edition edition) {
        this.file = file;
        this.nanos = nanos;
        this.edition = edition;
        this.lookedAt = nanos.getAsLong();
    }

    /**
     * A person who may log in.
     *
     * @param departments codes of the departments the person speaks for; empty for most
     */
    public record User(String login, Set<Role> roles, Set<String> departments) {
        public User {
            roles = Set.copyOf(roles);
            departments = Set.copyOf(departments);
            if (login.isBlank() || login.contains(":")) {
                throw new IllegalArgumentException("login: must not be blank or hold a colon, but is '" + login + "'");
            }
        }

        public static User of(String login, Role... roles) {
            return new User(login, Set.of(roles), Set.of());
        }
    }

    /**
     * Makes a password of 128 random bits for each user and writes the file.
     *
     * @return login to password, in the order given; this is the only time the passwords can be seen
     * @throws UncheckedIOException when the file exists already or cannot be written
     */
    public static Map<String, String> create(Path file, List<User> users) {
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file + ": delete it first; all passwords in it end with that");
            }
            return NewPasswords.write(file, users);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException when the file is missing or broken, naming what is wrong and what to do */
    static UsersFile open(Path file) {
        return open(file, System::nanoTime);
    }

    /** @param nanos a clock as {@link System#nanoTime()} is one */
    static UsersFile open(Path file, LongSupplier nanos) {
        try {
            String content = Files.readString(file);
            return new UsersFile(file, nanos, new Edition(content, UsersDocument.read(content)));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "otklik.access.users-file: cannot read " + file + "; name a readable file or remove the property",
                    e);
        }
    }

    /** Who is in {@code file}, in the order of their logins. */
    public static List<User> list(Path file) {
        return open(file).edition.users.values().stream()
                .map(UsersDocument.Entry::caller)
                .sorted(Comparator.comparing(Caller::login))
                .map(caller -> new User(caller.login(), caller.roles(), caller.departments()))
                .toList();
    }

    /**
     * Gives one user of {@code file} a new password; a running system takes it within a second.
     *
     * @return the password; this is the only time it can be seen
     * @throws IllegalArgumentException when there is no such login
     */
    public static String reset(Path file, String login) {
        try {
            return NewPasswords.reset(file, open(file).edition.users, login);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps a login from everybody, in what the file becomes too.
     *
     * @throws IllegalStateException where somebody has it
     */
    void keepFromPeople(String login) {
        nobodys = login;
        requireUnused(edition.users);
    }

    private void requireUnused(Map<String, UsersDocument.Entry> users) {
        if (nobodys != null && users.containsKey(nobodys)) {
            throw new IllegalStateException("otklik.access.users-file: '" + nobodys + "' is the login by which the"
                    + " service's instances ask one another, and no person's: remove it from the file");
        }
    }

    Optional<UsersDocument.Entry> find(String login) {
        return Optional.ofNullable(current().get(login));
    }

    /** A hash of the file to compare the password of an unknown login with; for one login always the same. */
    String hashOfSomebody(String login) {
        List<String> hashes = current().values().stream()
                .map(UsersDocument.Entry::password)
                .sorted()
                .toList();
        return hashes.isEmpty() ? NOBODYS : hashes.get(Math.floorMod(Objects.hash(secret, login), hashes.size()));
    }

    int size() {
        return edition.users.size();
    }

    private Map<String, UsersDocument.Entry> current() {
        long now = nanos.getAsLong();
        if (now - lookedAt >= PAUSE) {
            lookedAt = now;
            lookAgain(edition);
        }
        return edition.users;
    }

    private void lookAgain(Edition known) {
        String content;
        try {
            content = Files.readString(file);
        } catch (IOException e) {
            // An editor that replaces the file takes it away for a moment.
            return;
        }
        if (content.equals(known.content)) {
            return;
        }
        Map<String, UsersDocument.Entry> users = known.users;
        try {
            Map<String, UsersDocument.Entry> read = UsersDocument.read(content);
            requireUnused(read);
            users = read;
            LOG.info("The users file has changed: {} users", users.size());
        } catch (IllegalStateException e) {
            LOG.error("The users file has changed and is not usable, the users before stay: {}", e.getMessage());
        }
        edition = new Edition(content, users);
    }

    private record Edition(String content, Map<String, UsersDocument.Entry> users) {}
}
