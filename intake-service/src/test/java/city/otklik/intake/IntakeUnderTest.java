package city.otklik.intake;

import city.otklik.access.Role;
import city.otklik.access.UsersFile;
import city.otklik.testkit.SharedStack;
import city.otklik.time.CityClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The whole service, with a real broker and store and a clock that does not move. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SharedStack
@SpringBootTest(
        classes = IntakeApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=intake")
@Import(IntakeUnderTest.Surroundings.class)
@interface IntakeUnderTest {

    /** Tuesday, 3 March 2026, 09:00 in the city. */
    Instant NOW = Instant.parse("2026-03-03T06:00:00Z");

    /** The clock and the people of the test. */
    @TestConfiguration(proxyBeanMethods = false)
    class Surroundings {

        private static final Path USERS = folder().resolve("users.yml");

        /** Login to password. */
        static final Map<String, String> PASSWORDS = UsersFile.create(
                USERS,
                List.of(
                        UsersFile.User.of("curator", Role.CURATOR),
                        UsersFile.User.of("executor", Role.EXECUTOR),
                        UsersFile.User.of("other-executor", Role.EXECUTOR),
                        UsersFile.User.of("both", Role.EXECUTOR, Role.SUPERVISOR),
                        UsersFile.User.of("security", Role.SECURITY_CONTACT),
                        UsersFile.User.of("executor2", Role.EXECUTOR),
                        UsersFile.User.of("admin", Role.ADMINISTRATOR),
                        UsersFile.User.of("supervisor", Role.SUPERVISOR),
                        UsersFile.User.of("department", Role.DEPARTMENT)));

        @Bean
        CityClock fixedClock() {
            return () -> NOW;
        }

        @Bean
        DynamicPropertyRegistrar users() {
            return registry -> registry.add("otklik.access.users-file", USERS::toString);
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "users");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
