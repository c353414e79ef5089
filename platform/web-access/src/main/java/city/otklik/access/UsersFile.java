package city.otklik.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The users of the embedded start: logins, roles, departments and the hashes of their passwords, in a YAML file that
 * only its owner can read. An edited file counts from the next login on; a broken edit leaves the old users in place.
 */
public final class UsersFile {

    private static final Logger LOG = LoggerFactory.getLogger(UsersFile.class);

    private static final String NOBODYS = NewPasswords.hash("nobody has this password");

    private final Path file;
    private final long secret = new SecureRandom().nextLong();
    private volatile Edition edition;

    private UsersFile(Path file, Edition edition) {
        this.file = file;
        this.edition = edition;
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
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            return new UsersFile(file, new Edition(modified, UsersDocument.read(file)));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "otklik.access.users-file: cannot read " + file + "; name a readable file or remove the property",
                    e);
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
        Edition known = edition;
        FileTime modified = modified(known);
        if (!modified.equals(known.modified)) {
            edition = new Edition(modified, readAgain(known));
        }
        return edition.users;
    }

    private FileTime modified(Edition known) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            // An editor that replaces the file takes it away for a moment.
            return known.modified;
        }
    }

    private Map<String, UsersDocument.Entry> readAgain(Edition known) {
        try {
            Map<String, UsersDocument.Entry> users = UsersDocument.read(file);
            LOG.info("The users file has changed: {} users", users.size());
            return users;
        } catch (IOException | IllegalStateException e) {
            LOG.error("The users file has changed and is not usable, the users before stay: {}", e.getMessage());
            return known.users;
        }
    }

    private record Edition(FileTime modified, Map<String, UsersDocument.Entry> users) {}
}
