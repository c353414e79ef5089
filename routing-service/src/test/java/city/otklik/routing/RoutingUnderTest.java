package city.otklik.routing;

import city.otklik.access.Role;
import city.otklik.access.UsersFile;
import city.otklik.messaging.Sha256;
import city.otklik.testkit.SharedStack;
import city.otklik.time.CityClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        classes = RoutingApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=routing")
@Import(RoutingUnderTest.Surroundings.class)
@interface RoutingUnderTest {

    /** Tuesday, 3 March 2026, 09:00 in the city. */
    Instant NOW = Instant.parse("2026-03-03T06:00:00Z");

    /** The clock and the people of the test. */
    @TestConfiguration(proxyBeanMethods = false)
    class Surroundings {

        private static final Path USERS = folder().resolve("users.yml");
        private static final Path FILES = USERS.resolveSibling("files");

        /** Login to password. */
        static final Map<String, String> PASSWORDS = UsersFile.create(
                USERS,
                List.of(
                        UsersFile.User.of("curator", Role.CURATOR),
                        UsersFile.User.of("ivanova", Role.EXECUTOR),
                        UsersFile.User.of("petrov", Role.EXECUTOR),
                        UsersFile.User.of("supervisor", Role.SUPERVISOR),
                        UsersFile.User.of("security", Role.SECURITY_CONTACT),
                        UsersFile.User.of("admin", Role.ADMINISTRATOR),
                        UsersFile.User.of("admin2", Role.ADMINISTRATOR),
                        new UsersFile.User("ugh", Set.of(Role.DEPARTMENT), Set.of("UGH")),
                        new UsersFile.User("mk", Set.of(Role.DEPARTMENT), Set.of("MK")),
                        new UsersFile.User("sport", Set.of(Role.DEPARTMENT), Set.of("SPORT"))));

        @Bean
        CityClock fixedClock() {
            return () -> NOW;
        }

        @Bean
        DynamicPropertyRegistrar users() {
            return registry -> {
                registry.add("otklik.access.users-file", USERS::toString);
                registry.add("otklik.files.folder", FILES::toString);
            };
        }

        /** The hash of a file as the approval service stores it: its content, what it is, and that {@code login} uploaded it. */
        static String storedFile(String login) {
            String hash = "ef".repeat(32);
            MessageDigest digest = Sha256.digest();
            digest.update(login.getBytes(StandardCharsets.UTF_8));
            try {
                Path beside = Files.createDirectories(FILES.resolve("ef"));
                Files.write(beside.resolve(hash), new byte[3]);
                Files.writeString(beside.resolve(hash + ".about"), "name=a.jpg\nmediaType=image/jpeg\nsize=3\n");
                Files.write(beside.resolve(hash + ".by-" + Sha256.of(digest)), new byte[0]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return hash;
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
