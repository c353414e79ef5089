package city.otklik.publishing;

import city.otklik.access.Role;
import city.otklik.access.UsersFile;
import city.otklik.facts.SigningKeyPublished;
import city.otklik.messaging.Actor;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.publishing.networks.vk.EmulatedVk;
import city.otklik.testkit.InMemorySigningKeys;
import city.otklik.testkit.SharedStack;
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
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * The whole service on a free port, with a real broker and store and the emulated VK. It polls no threads by itself, so
 * that a reply it notices was pushed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SharedStack
@SpringBootTest(
        classes = PublishingApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=publishing",
            "otklik.publishing.round=100ms",
            "otklik.publishing.look-scale=0.02",
            "otklik.publishing.reply-poll=1h",
            "otklik.networks.vk.read-timeout=700ms"
        })
@Import(PublishingTest.Surroundings.class)
public @interface PublishingTest {

    /** The people, the network and the accounts of the test. */
    @TestConfiguration(proxyBeanMethods = false)
    class Surroundings {

        /** Only in the configuration. */
        static final String CALLBACK_SECRET = "s3cret-callback";

        private static final Path FOLDER = folder();

        /** Login to password. */
        static final Map<String, String> PASSWORDS = UsersFile.create(
                FOLDER.resolve("users.yml"),
                List.of(
                        UsersFile.User.of("anna", Role.EXECUTOR),
                        UsersFile.User.of("boris", Role.EXECUTOR),
                        UsersFile.User.of("clara", Role.CURATOR),
                        UsersFile.User.of("dina", Role.DEPARTMENT),
                        UsersFile.User.of("sonja", Role.SUPERVISOR),
                        UsersFile.User.of("security", Role.SECURITY_CONTACT),
                        UsersFile.User.of("root", Role.ADMINISTRATOR)));

        @Bean
        DynamicPropertyRegistrar surroundings() {
            EmulatedVk vk = EmulatedVk.shared();
            String account = "otklik.publishing.accounts[0].";
            Map<String, String> properties = Map.of(
                    "otklik.access.users-file",
                    FOLDER.resolve("users.yml").toString(),
                    "otklik.files.folder",
                    FOLDER.resolve("files").toString(),
                    "otklik.networks.vk.url",
                    vk.address().toString(),
                    account + "name",
                    "city-vk",
                    account + "network",
                    "VK",
                    account + "owner-id",
                    EmulatedVk.GROUP,
                    account + "community-token",
                    EmulatedVk.COMMUNITY_TOKEN,
                    account + "service-token",
                    EmulatedVk.SERVICE_TOKEN,
                    account + "callback-secret",
                    CALLBACK_SECRET,
                    account + "callback-confirmation",
                    vk.confirmationCode());
            return registry -> properties.forEach((name, value) -> registry.add(name, () -> value));
        }

        /** Approval has published the key by which it signs. */
        @Bean
        ApplicationRunner approvalsKey(LogWriter log, FactEncoder encoder) {
            return arguments ->
                    publish(log, encoder, InMemorySigningKeys.APPROVAL.known().published(Instant.now()));
        }

        /** As approval does, or somebody who has its rights. */
        static void publish(LogWriter log, FactEncoder encoder, SigningKeyPublished key) {
            log.append(encoder.encode("approval", key.getKeyId(), 1, key, Actor.service("approval"), null));
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "publishing");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
