package city.otklik.access;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.OverHttp.Reply;
import city.otklik.access.UsersFile.User;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class FailedLoginsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final FailedLogins failed = new FailedLogins(nanos::get);

    @Test
    void who_fails_too_often_waits_a_minute() {
        for (int i = 0; i < FailedLogins.MOST_OF_BOTH; i++) {
            assertThat(failed.begins("1.1.1.1", "anna")).isTrue();
        }
        assertThat(failed.begins("1.1.1.1", "anna")).isFalse();
        assertThat(failed.tooMany("1.1.1.1", "anna")).isTrue();
        assertThat(failed.tooMany("2.2.2.2", "anna")).isFalse();
        assertThat(failed.tooMany("1.1.1.1", "boris")).isFalse();

        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(failed.tooMany("1.1.1.1", "anna")).isTrue();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(failed.tooMany("1.1.1.1", "anna")).isFalse();
    }

    @Test
    void many_logins_of_one_address_count_together() {
        for (int i = 0; i < FailedLogins.MOST_OF_ADDRESS; i++) {
            failed.begins("1.1.1.1", "login" + i);
        }
        assertThat(failed.tooMany("1.1.1.1", "new")).isTrue();
        assertThat(failed.tooMany("3.3.3.3", "new")).isFalse();
    }

    @Test
    void many_addresses_that_try_one_login_slow_it_down_and_lock_nobody_out() {
        for (int i = 0; i < FailedLogins.SLOW_FROM; i++) {
            assertThat(failed.pause("anna")).isZero();
            failed.begins("9.9.9." + i, "anna");
        }
        assertThat(failed.pause("anna")).isEqualTo(FailedLogins.SLOW);
        assertThat(failed.pause("boris")).isZero();
        assertThat(failed.begins("3.3.3.3", "anna")).isTrue();
    }

    @Test
    void who_is_right_is_counted_nowhere() {
        for (int i = 0; i < 2 * FailedLogins.SLOW_FROM; i++) {
            assertThat(failed.begins("1.1.1.1", "anna")).isTrue();
            failed.succeeded("1.1.1.1", "anna");
        }
        assertThat(failed.pause("anna")).isZero();
    }

    @Test
    void wrong_passwords_that_come_together_are_no_more_than_those_one_after_the_other(@TempDir Path folder)
            throws InterruptedException {
        Path users = folder.resolve("users.yml");
        String right =
                UsersFile.create(users, List.of(User.of("anna", Role.EXECUTOR))).getOrDefault("anna", "");
        PasswordLogin logins = new PasswordLogin(UsersFile.open(users), null, 60);
        AtomicInteger lookedAt = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        List<Thread> attempts = Stream.generate(() -> Thread.ofVirtual().unstarted(() -> {
                    try {
                        logins.authenticate(attempt("1.1.1.1", "wrong"));
                    } catch (TooManyLoginsException e) {
                        refused.incrementAndGet();
                    } catch (BadCredentialsException e) {
                        lookedAt.incrementAndGet();
                    }
                }))
                .limit(60)
                .toList();
        attempts.forEach(Thread::start);
        for (Thread attempt : attempts) {
            attempt.join();
        }
        assertThat(lookedAt).hasValue(FailedLogins.MOST_OF_BOTH);
        assertThat(refused).hasValue(60 - FailedLogins.MOST_OF_BOTH);
        assertThat(logins.authenticate(attempt("2.2.2.2", right)).isAuthenticated())
                .as("Anna, who logs in for the first time, from her own address")
                .isTrue();
    }

    private static Authentication attempt(String address, String password) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated("anna", password);
        attempt.setDetails(new WebAuthenticationDetails(address, null));
        return attempt;
    }

    @Test
    void what_is_remembered_is_bounded() {
        for (int i = 0; i < 2 * FailedLogins.REMEMBERED; i++) {
            failed.begins("address" + i, "x".repeat(1000) + i);
        }
        assertThat(failed.remembered()).isEqualTo(FailedLogins.REMEMBERED);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void failures_are_logged_counted_and_throttled_and_lock_nobody_out(@TempDir Path folder, CapturedOutput output) {
        Path users = folder.resolve("users.yml");
        Map<String, String> passwords = UsersFile.create(users, List.of(User.of("anna", Role.EXECUTOR)));
        String[] right = OverHttp.basic("anna", passwords.getOrDefault("anna", ""));
        try (OverHttp office = OverHttp.start(
                Office.class,
                "otklik.access.users-file=" + users,
                "management.endpoints.web.exposure.include=metrics",
                "otklik.access.open-endpoints=metrics")) {
            assertThat(office.get("/open", right).status()).isEqualTo(200);
            String forged = "an\u001b[31mna\nLogin accepted";
            assertThat(office.get("/open", OverHttp.basic(forged, "the-secret")).status())
                    .isEqualTo(401);
            for (int i = 0; i < FailedLogins.MOST_OF_BOTH; i++) {
                assertThat(office.get("/open", OverHttp.basic("anna", "the-secret"))
                                .status())
                        .isEqualTo(401);
            }
            Reply throttled = office.get("/open", OverHttp.basic("anna", "the-secret"));
            assertThat(throttled.status()).isEqualTo(429);
            assertThat(throttled.contentType()).startsWith("application/problem+json");
            assertThat(throttled.raw().headers().firstValue("Retry-After")).contains("60");
            assertThat(office.get("/open", right).status()).isEqualTo(200);

            assertThat(office.get("/actuator/metrics/otklik.logins.failed").text())
                    .contains("\"value\":" + (FailedLogins.MOST_OF_BOTH + 2) + ".0");
            assertThat(output.getOut())
                    .contains("'an\uFFFD[31mna\uFFFDLogin accepted' from 127.0.0.1")
                    .doesNotContain("the-secret");
        }
    }
}
