package city.otklik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.access.UsersFile.User;
import city.otklik.time.CityClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** The login by which a service's instances ask one another is no person's, there and anywhere. */
class OwnLoginTest {

    private static final OwnLogin OWN = new OwnLogin("sla", "a long and random password", Role.SUPERVISOR);

    @TempDir
    private Path folder;

    private UsersFile users(String... logins) {
        Path file = folder.resolve("users.yml");
        UsersFile.create(
                file,
                List.of(logins).stream()
                        .map(login -> User.of(login, Role.SUPERVISOR))
                        .toList());
        return UsersFile.open(file);
    }

    private static Caller caller(PasswordLogin logins, String login, String password) {
        return (Caller)
                Objects.requireNonNull(logins.authenticate(new UsernamePasswordAuthenticationToken(login, password))
                        .getPrincipal());
    }

    @Test
    void opens_the_service_that_has_it_and_no_other() {
        UsersFile users = users("anna");
        assertThat(caller(new PasswordLogin(users, OWN, 1), "sla", OWN.password()))
                .isEqualTo(new Caller("sla", Set.of(Role.SUPERVISOR), Set.of()));
        assertThat(caller(new PasswordLogin(null, OWN, 1), "sla", OWN.password()))
                .returns("sla", Caller::login);
        for (PasswordLogin other : List.of(new PasswordLogin(users, null, 1), new PasswordLogin(null, null, 1))) {
            assertThatThrownBy(() -> caller(other, "sla", OWN.password())).isInstanceOf(BadCredentialsException.class);
        }
    }

    @Test
    void wrong_passwords_are_refused_and_do_not_keep_the_right_one_out() {
        PasswordLogin logins = new PasswordLogin(null, OWN, 1);
        for (int i = 0; i < FailedLogins.MOST_OF_BOTH; i++) {
            assertThatThrownBy(() -> caller(logins, "sla", "another password")).isInstanceOf(RuntimeException.class);
        }
        assertThatThrownBy(() -> caller(logins, "sla", "")).isInstanceOf(TooManyLoginsException.class);
        assertThatCode(() -> caller(logins, "sla", OWN.password())).doesNotThrowAnyException();
    }

    @Test
    void is_nobodys_account() {
        UsersFile users = users("anna", "sla");
        assertThatThrownBy(() -> new PasswordLogin(users, OWN, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'sla'")
                .hasMessageContaining("remove it");
    }

    @Test
    void whoever_gets_it_in_the_file_later_cannot_log_in_and_the_others_still_can() throws IOException {
        Path file = folder.resolve("users.yml");
        String password =
                UsersFile.create(file, List.of(User.of("anna", Role.EXECUTOR))).getOrDefault("anna", "");
        Path other = folder.resolve("other.yml");
        String sla = UsersFile.create(other, List.of(User.of("sla", Role.ADMINISTRATOR)))
                .getOrDefault("sla", "");
        AtomicLong nanos = new AtomicLong();
        PasswordLogin logins = new PasswordLogin(UsersFile.open(file, nanos::get), OWN, 1);
        Files.copy(other, file, StandardCopyOption.REPLACE_EXISTING);
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThatThrownBy(() -> caller(logins, "sla", sla)).isInstanceOf(BadCredentialsException.class);
        assertThat(caller(logins, "anna", password)).returns("anna", Caller::login);
    }

    @Test
    void whoever_comes_with_it_in_a_token_is_refused() {
        InMemoryIdentities identities = new InMemoryIdentities();
        IdentityCheck check = new IdentityCheck(() -> identities, OWN, CityClock.wall());
        assertThatThrownBy(() -> check.require("sla", "https://id.city", "1"))
                .isInstanceOf(IdentityCheck.RefusedException.class);
        assertThat(identities.find("sla")).isEmpty();
        assertThatCode(() -> check.require("anna", "https://id.city", "2")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"'', a long and random password", "s:la, a long and random password", "sla, ''", "sla, short"})
    void a_login_or_a_password_that_is_none_is_refused(String login, String password) {
        assertThatThrownBy(() -> new OwnLogin(login, password, Role.SUPERVISOR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void says_nothing_of_the_password() {
        assertThat(OWN).hasToString("sla");
    }
}
