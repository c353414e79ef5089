package city.otklik.approval;

import city.otklik.access.Role;
import city.otklik.access.UsersFile;
import city.otklik.access.UsersFile.User;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The people of the town hall, calling over HTTP. */
final class Callers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path FOLDER = folder();
    private static final Map<String, String> PASSWORDS = UsersFile.create(
            FOLDER.resolve("users.yml"),
            List.of(
                    User.of("anna", Role.EXECUTOR),
                    User.of("boris", Role.EXECUTOR),
                    User.of("clara", Role.CURATOR),
                    new User("dina", Set.of(Role.DEPARTMENT), Set.of("UGH")),
                    new User("mila", Set.of(Role.DEPARTMENT), Set.of("MK")),
                    new User("sveta", Set.of(Role.DEPARTMENT), Set.of("SPORT")),
                    User.of("sonja", Role.SUPERVISOR),
                    User.of("security", Role.SECURITY_CONTACT),
                    User.of("root", Role.ADMINISTRATOR),
                    User.of("both", Role.EXECUTOR, Role.CURATOR)));

    private final int port;

    Callers(int port) {
        this.port = port;
    }

    /** Sets where the service has its users and files. */
    static final class Users implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "callers",
                            Map.of(
                                    "otklik.access.users-file",
                                            FOLDER.resolve("users.yml").toString(),
                                    "otklik.files.folder",
                                            FOLDER.resolve("files").toString(),
                                    "otklik.signing.key-file",
                                            FOLDER.resolve("signing-key.pem").toString(),
                                    "otklik.signing.create-key", "true")));
        }
    }

    /** By login. */
    static Map<String, String> passwords() {
        return PASSWORDS;
    }

    Person as(String login) {
        byte[] pair = (login + ":" + PASSWORDS.getOrDefault(login, "")).getBytes(StandardCharsets.UTF_8);
        return new Person("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    Person nobody() {
        return new Person(null);
    }

    /** The smallest thing that is a JPEG by its content. */
    static byte[] jpeg() {
        byte[] bytes = new byte[64];
        byte[] magic = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0};
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        return bytes;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "callers");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One who calls. */
    final class Person {
        private final @Nullable String authorization;

        private Person(@Nullable String authorization) {
            this.authorization = authorization;
        }

        Reply get(String path) {
            return send(request(path).GET());
        }

        Reply post(String path, Object body, String... headers) {
            HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
            request.headers(
                    headers.length > 0
                            ? headers
                            : new String[] {"Idempotency-Key", UUID.randomUUID().toString()});
            return send(request.POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        }

        Reply upload(String name, byte[] content) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
            return send(request("/files")
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(BodyPublishers.ofByteArray(body.toByteArray())));
        }

        private HttpRequest.Builder request(String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            return authorization == null ? request : request.header("Authorization", authorization);
        }

        private Reply send(HttpRequest.Builder request) {
            try {
                HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                return new Reply(
                        response.statusCode(),
                        response.headers().firstValue("ETag").orElse(""),
                        response.headers().firstValue("Otklik-Sequence").orElse(""),
                        response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** What came back. */
    record Reply(int status, String etag, String sequence, byte[] bytes) {

        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @SuppressWarnings("unchecked")
        Map<String, Object> json() {
            return JSON.readValue(body(), Map.class);
        }

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> rows() {
            return new ArrayList<>(JSON.readValue(body(), List.class));
        }

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> list(String field) {
            return (List<Map<String, Object>>) json().getOrDefault(field, List.of());
        }

        String text(String field) {
            return String.valueOf(json().get(field));
        }
    }
}
