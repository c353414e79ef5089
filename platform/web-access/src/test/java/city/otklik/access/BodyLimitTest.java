package city.otklik.access;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.UsersFile.User;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodyLimitTest {

    private OverHttp office;
    private Path users;
    private String login;

    @BeforeAll
    void start(@TempDir Path folder) {
        users = folder.resolve("users.yml");
        Map<String, String> passwords = UsersFile.create(users, List.of(User.of("anna", Role.EXECUTOR)));
        office = OverHttp.start(
                Office.class,
                "otklik.access.users-file=" + users,
                "server.tomcat.threads.max=4",
                "otklik.access.body-limit=1KB",
                "otklik.access.body-limits.[/decisions]=2KB");
        login = String.join(": ", OverHttp.basic("anna", passwords.getOrDefault("anna", "")));
    }

    @AfterAll
    void stop() {
        office.close();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /decisions, application/json, 3000",
        "POST, /decisions, multipart/form-data; boundary=x, 3000",
        "POST, /open, application/x-www-form-urlencoded, 1500",
        "GET, /open, text/plain, 1500",
        "PUT, /nowhere, multipart/form-data; boundary=x, 160000000",
    })
    void what_is_announced_too_long_is_refused_unread(String method, String path, String type, String length) {
        assertThat(office.raw(method + " " + path, "Content-Type: " + type, "Content-Length: " + length))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "urn:otklik:refusal:body-too-large");
    }

    @Test
    void a_body_of_unknown_length_is_cut_off() {
        String[] head = {login, "Content-Type: application/json", "Transfer-Encoding: chunked"};
        String chunk = "400\r\n" + " ".repeat(1024) + "\r\n";
        assertThat(office.rawWith(chunk.repeat(3), "POST /decisions", head))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json");
        String small = "{\"verdict\":\"ACCEPT\",\"count\":1,\"text\":\"x\"}";
        assertThat(office.rawWith(
                        chunk + Integer.toHexString(small.length()) + "\r\n" + small + "\r\n0\r\n\r\n",
                        "POST /decisions",
                        head))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void nobody_logs_in_by_sending_much() {
        assertThat(office.rawWith(
                        "400\r\n" + " ".repeat(1024) + "\r\n",
                        "POST /decisions",
                        "Content-Type: application/json",
                        "Transfer-Encoding: chunked"))
                .startsWith("HTTP/1.1 401");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void a_form_is_not_read_before_it_is_known_who_sends_it(String method) {
        String head = method + " /decisions";
        String[] form = {"Content-Type: application/x-www-form-urlencoded", "Transfer-Encoding: chunked"};
        assertThat(office.rawWith("400\r\n" + "a=1&".repeat(256) + "\r\n", head, form))
                .startsWith("HTTP/1.1 401");
    }

    @ParameterizedTest
    @CsvSource({
        "POST /decisions, application/json, 408",
        "POST /decisions, application/x-www-form-urlencoded, 4",
        "POST /uploads, multipart/form-data; boundary=x, 408",
        "POST /nowhere, application/json, 404",
    })
    void a_body_that_comes_a_byte_at_a_time_is_given_up(String head, String type, String status) throws IOException {
        try (OverHttp hasty = OverHttp.start(
                        Office.class,
                        "otklik.access.users-file=" + users,
                        "otklik.access.body-time=200ms",
                        "spring.servlet.multipart.enabled=true");
                Socket socket = hasty.open()) {
            String key = "Idempotency-Key: " + UUID.randomUUID();
            socket.setSoTimeout(100);
            socket.getOutputStream()
                    .write((head + " HTTP/1.1\r\nHost: localhost\r\n" + login + "\r\n" + key + "\r\nContent-Type: "
                                    + type + "\r\nContent-Length: 900\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            StringBuilder answer = new StringBuilder();
            for (int sent = 0; sent < 900 && !isClosed(socket, answer); sent++) {
                try {
                    socket.getOutputStream().write('-');
                } catch (IOException closed) {
                    break;
                }
            }
            assertThat(answer.toString()).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
        }
    }

    /** Reads for a moment; what has come of the answer is in {@code answer}. */
    private static boolean isClosed(Socket socket, StringBuilder answer) {
        byte[] some = new byte[8192];
        try {
            for (int read = socket.getInputStream().read(some);
                    read >= 0;
                    read = socket.getInputStream().read(some)) {
                answer.append(new String(some, 0, read, StandardCharsets.UTF_8));
            }
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    @Test
    void an_answer_does_not_wait_for_a_body_that_nobody_reads() {
        assertThat(office.rawWith("{", "POST /nowhere", login, "Content-Length: 1000"))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void many_who_send_slowly_keep_nobody_waiting() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                Socket socket = office.open();
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST /open HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                        + "Idempotency-Key: " + i + "\r\nContent-Length: 1000\r\n\r\n{")
                                .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
            assertThat(office.raw("GET /decisions")).startsWith("HTTP/1.1 401");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }
}
