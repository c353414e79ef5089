package city.otklik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.access.UsersFile.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

class UsersFileTest {

    private static final long SECOND = 1_000_000_000;

    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("conf").resolve("users.yml");
    }

    @Test
    void passwords_are_long_different_and_not_in_the_file() throws IOException {
        Map<String, String> passwords =
                UsersFile.create(file, List.of(User.of("anna", Role.EXECUTOR), User.of("boris", Role.CURATOR)));
        assertThat(passwords).containsOnlyKeys("anna", "boris");
        assertThat(passwords.values()).doesNotHaveDuplicates().allMatch(password -> password.length() == 22);
        assertThat(Files.readString(file)).doesNotContain(passwords.values());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void what_was_written_is_read() {
        UsersFile.create(
                file, List.of(new User("anna", Set.of(Role.DEPARTMENT, Role.EXECUTOR), Set.of("parks", "roads"))));
        assertThat(UsersFile.open(file).find("anna"))
                .map(UsersDocument.Entry::caller)
                .contains(new Caller("anna", Set.of(Role.DEPARTMENT, Role.EXECUTOR), Set.of("parks", "roads")));
        assertThat(UsersFile.open(file).find("boris")).isEmpty();
    }

    @Test
    void an_existing_file_is_never_overwritten() throws IOException {
        UsersFile.create(file, List.of(User.of("anna", Role.EXECUTOR)));
        String before = Files.readString(file);
        assertThatThrownBy(() -> UsersFile.create(file, List.of(User.of("boris", Role.CURATOR))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("delete it first");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void one_login_is_one_user() {
        List<User> twins = List.of(User.of("anna", Role.EXECUTOR), User.of("anna", Role.CURATOR));
        assertThatThrownBy(() -> UsersFile.create(file, twins)).hasMessageContaining("anna is given twice");
        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> User.of("an:na", Role.EXECUTOR)).hasMessageContaining("login");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: [                                                       | yaml",
                "nothing                                                    | users: the file holds none",
                "users: [x]                                                 | users: each entry",
                "users: [{login: '', password: '{bcrypt}a'}]                  | login: must not be blank",
                "users: [{login: a, roles: [KING], password: '{bcrypt}a'}]    | a has 'KING'; use [CURATOR",
                "users: [{login: a, roles: CURATOR, password: '{bcrypt}a'}]   | roles: must be a list in a",
                "users: [{login: a, roles: [CURATOR], password: clear}]     | a has no hash",
                "users: [{login: a, roles: [CURATOR], password: '{noop}a'}] | {noop}, which protects nothing",
                "users: [{login: a, roles: [CURATOR], password: '{MD5}a'}]  | {MD5}, which protects nothing",
                "users: [{login: a, roles: [CURATOR], password: '{sha256}a'}] | {sha256}, which protects nothing",
                "users: [{login: a, roles: [CURATOR], password: '{ldap}a'}] | {ldap}, which protects nothing",
                "users: [{login: a, roles: [CURATOR], password: '{}a'}]     | {}, which protects nothing",
                "users: [{login: a, password: '{bcrypt}a'}, {login: a, password: '{bcrypt}a'}] | a is there twice",
            })
    void a_broken_file_is_refused_by_user_field_and_remedy(String content, String message) throws IOException {
        write(content);
        assertThatThrownBy(() -> UsersFile.open(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("otklik.access.users-file")
                .hasMessageContaining(message);
    }

    @Test
    void a_missing_file_names_the_property() {
        assertThatThrownBy(() -> UsersFile.open(file)).hasMessageContaining("otklik.access.users-file");
    }

    @Test
    void an_edit_counts_from_the_next_login_and_a_broken_one_changes_nothing() throws IOException {
        AtomicLong nanos = new AtomicLong();
        write(user("curator", "old"));
        PasswordLogin login = new PasswordLogin(UsersFile.open(file, nanos::get), null, 1);
        assertThat(login.authenticate(given("old")).getPrincipal())
                .isEqualTo(new Caller("a", Set.of(Role.CURATOR), Set.of()));

        write("users: [");
        nanos.addAndGet(SECOND);
        assertThat(login.authenticate(given("old")).isAuthenticated()).isTrue();

        write(user("supervisor", "new"));
        nanos.addAndGet(SECOND);
        assertThatThrownBy(() -> login.authenticate(given("old"))).isInstanceOf(BadCredentialsException.class);
        assertThat(login.authenticate(given("new")).getPrincipal())
                .isEqualTo(new Caller("a", Set.of(Role.SUPERVISOR), Set.of()));
    }

    /** As where a folder of settings is a link that is turned to another folder. */
    @Test
    void what_counts_is_the_content_not_the_time_of_the_file() throws IOException {
        AtomicLong nanos = new AtomicLong();
        write(user("curator", "old"));
        FileTime time = Files.getLastModifiedTime(file);
        UsersFile users = UsersFile.open(file, nanos::get);

        write(user("supervisor", "old"));
        Files.setLastModifiedTime(file, time);
        nanos.addAndGet(SECOND);

        assertThat(users.find("a")).map(entry -> entry.caller().roles()).contains(Set.of(Role.SUPERVISOR));
    }

    @Test
    void a_reset_gives_one_user_another_password_and_keeps_the_others() {
        AtomicLong nanos = new AtomicLong();
        Map<String, String> before = UsersFile.create(
                file, List.of(User.of("a", Role.CURATOR), new User("b", Set.of(Role.DEPARTMENT), Set.of("UGH"))));
        UsersFile running = UsersFile.open(file, nanos::get);
        String hashOfB = running.find("b").orElseThrow().password();

        String password = UsersFile.reset(file, "a");
        nanos.addAndGet(SECOND);

        PasswordLogin login = new PasswordLogin(running, null, 1);
        assertThat(login.authenticate(given(password)).isAuthenticated()).isTrue();
        assertThatThrownBy(() -> login.authenticate(given(before.getOrDefault("a", ""))))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(running.find("b").orElseThrow().password()).isEqualTo(hashOfB);
        assertThat(UsersFile.list(file))
                .containsExactly(User.of("a", Role.CURATOR), new User("b", Set.of(Role.DEPARTMENT), Set.of("UGH")));
        assertThatThrownBy(() -> UsersFile.reset(file, "c")).hasMessageContaining("there is no user 'c'");
    }

    @Test
    void an_unknown_login_is_compared_with_a_hash_of_the_file() throws IOException {
        write("users: [{login: a, roles: [curator], password: '{bcrypt}$2a$12$x'}]");
        assertThat(UsersFile.open(file).hashOfSomebody("nobody")).isEqualTo("{bcrypt}$2a$12$x");

        UsersFile.create(folder.resolve("two.yml"), List.of(User.of("a", Role.CURATOR), User.of("b", Role.EXECUTOR)));
        UsersFile two = UsersFile.open(folder.resolve("two.yml"));
        List<String> hashes = List.of(
                two.find("a").orElseThrow().password(),
                two.find("b").orElseThrow().password());
        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> two.hashOfSomebody("nobody" + i))
                        .toList())
                .containsAll(hashes)
                .isSubsetOf(hashes);
        assertThat(two.hashOfSomebody("nobody")).isEqualTo(two.hashOfSomebody("nobody"));
    }

    private static UsernamePasswordAuthenticationToken given(String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated("a", password);
    }

    private static String user(String role, String password) {
        return "users: [{login: a, roles: [" + role + "], password: '" + NewPasswords.hash(password) + "'}]";
    }

    private void write(String content) throws IOException {
        Files.createDirectories(folder.resolve("conf"));
        Files.writeString(file, content);
    }
}
