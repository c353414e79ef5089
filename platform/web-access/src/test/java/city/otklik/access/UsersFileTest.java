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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

class UsersFileTest {

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
                "users: [{login: '', password: '{noop}a'}]                  | login: must not be blank",
                "users: [{login: a, roles: [KING], password: '{noop}a'}]    | a has 'KING'; use [CURATOR",
                "users: [{login: a, roles: CURATOR, password: '{noop}a'}]   | roles: must be a list in a",
                "users: [{login: a, roles: [CURATOR], password: clear}]     | a has no hash",
                "users: [{login: a, password: '{noop}a'}, {login: a, password: '{noop}a'}] | a is there twice",
            })
    void a_broken_file_is_refused_by_user_field_and_remedy(String content, String message) throws IOException {
        write(content, 1);
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
        write("users: [{login: a, roles: [curator], password: '{noop}old'}]", 1);
        PasswordLogin login = new PasswordLogin(UsersFile.open(file), 1);
        assertThat(login.authenticate(given("old")).getPrincipal())
                .isEqualTo(new Caller("a", Set.of(Role.CURATOR), Set.of()));

        write("users: [", 2);
        assertThat(login.authenticate(given("old")).isAuthenticated()).isTrue();

        write("users: [{login: a, roles: [supervisor], password: '{noop}new'}]", 3);
        assertThatThrownBy(() -> login.authenticate(given("old"))).isInstanceOf(BadCredentialsException.class);
        assertThat(login.authenticate(given("new")).getPrincipal())
                .isEqualTo(new Caller("a", Set.of(Role.SUPERVISOR), Set.of()));
    }

    @Test
    void an_unknown_login_is_compared_with_a_hash_of_the_file() throws IOException {
        write("users: [{login: a, roles: [curator], password: '{bcrypt}$2a$12$x'}]", 1);
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

    private void write(String content, int second) throws IOException {
        Files.createDirectories(folder.resolve("conf"));
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_700_000_000L + second)));
    }
}
