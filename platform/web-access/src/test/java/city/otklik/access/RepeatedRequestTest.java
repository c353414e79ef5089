package city.otklik.access;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.OverHttp.Reply;
import city.otklik.access.UsersFile.User;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepeatedRequestTest {

    private OverHttp office;
    private String[] anna;
    private String[] boris;

    @BeforeAll
    void start(@TempDir Path folder) {
        Path users = folder.resolve("users.yml");
        Map<String, String> passwords =
                UsersFile.create(users, List.of(User.of("anna", Role.EXECUTOR), User.of("boris", Role.EXECUTOR)));
        office = OverHttp.start(Office.class, "otklik.access.users-file=" + users);
        anna = OverHttp.basic("anna", passwords.getOrDefault("anna", ""));
        boris = OverHttp.basic("boris", passwords.getOrDefault("boris", ""));
    }

    @AfterAll
    void stop() {
        office.close();
    }

    @Test
    void the_same_request_is_carried_out_once_and_answered_alike() {
        Reply first = office.post("/letters", "{\"text\":\"a\"}", with(anna, "Idempotency-Key", "same"));
        assertThat(first.status()).isEqualTo(201);
        Reply second = office.post("/letters", "{\"text\":\"a\"}", with(anna, "Idempotency-Key", "same"));
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.contentType()).isEqualTo(first.contentType());
        for (String header : List.of("Location", "ETag", "Otklik-Sequence")) {
            assertThat(second.raw().headers().firstValue(header))
                    .isPresent()
                    .isEqualTo(first.raw().headers().firstValue(header));
        }
    }

    @Test
    void another_request_with_the_same_key_is_refused() {
        Reply first = office.post("/letters", "{\"text\":\"a\"}", with(anna, "Idempotency-Key", "other"));
        assertThat(office.post("/letters", "{\"text\":\"b\"}", with(anna, "Idempotency-Key", "other"))
                        .json())
                .containsEntry("type", "urn:otklik:refusal:key-of-another-request")
                .containsEntry("status", 422);
        assertThat(office.post("/letters?x=1", "{\"text\":\"a\"}", with(anna, "Idempotency-Key", "other"))
                        .status())
                .isEqualTo(422);
        // A key is of one person and one address.
        assertThat(office.post("/letters", "{\"text\":\"a\"}", with(boris, "Idempotency-Key", "other"))
                        .text())
                .isNotEqualTo(first.text());
    }

    @Test
    void what_was_refused_may_be_sent_again() {
        for (int i = 0; i < 2; i++) {
            assertThat(office.post("/letters", "{\"text\":\"\"}", with(anna, "Idempotency-Key", "refused"))
                            .status())
                    .isEqualTo(409);
        }
        assertThat(office.post("/letters", "{\"text\":\"a\"}", with(anna, "Idempotency-Key", "refused"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void what_could_not_be_signed_is_refused_for_now_and_may_be_sent_again() {
        for (int i = 0; i < 2; i++) {
            Reply reply = office.post("/letters", "{\"text\":\"unsigned\"}", with(anna, "Idempotency-Key", "unsigned"));
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.contentType()).startsWith("application/problem+json");
            assertThat(reply.json())
                    .containsEntry("type", "urn:otklik:refusal:signatures-unavailable")
                    .containsKey("remedy");
            assertThat(reply.text()).doesNotContain("broker.inside");
        }
    }

    @Test
    void what_ended_nobody_knows_how_is_not_carried_out_again() {
        assertThat(office.post("/letters", "{\"text\":\"fails\"}", with(anna, "Idempotency-Key", "fails"))
                        .status())
                .isEqualTo(500);
        assertThat(office.post("/letters", "{\"text\":\"fails\"}", with(anna, "Idempotency-Key", "fails"))
                        .json())
                .containsEntry("type", "urn:otklik:refusal:unknown-end")
                .containsEntry("status", 409);
    }

    @Test
    void a_process_that_died_in_between_has_reserved_the_key() {
        // What is left then is the reservation, as in the test above; two at once see the same.
        List<Integer> statuses = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> office.post("/letters", "{\"text\":\"slow\"}", with(anna, "Idempotency-Key", "race"))
                                .status()))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).contains(201).isSubsetOf(201, 409);
        assertThat(office.get("/letters?text=slow", anna).text()).isEqualTo("1");
    }

    @Test
    void a_post_names_its_revision_or_a_key() {
        assertThat(office.post("/letters", "{\"text\":\"a\"}", with(anna, "Idempotency-Key", null))
                        .json())
                .containsEntry("type", "urn:otklik:refusal:key-required")
                .containsEntry("status", 428);
        assertThat(letterFor("\"1\"").status()).isEqualTo(201);
        for (String nothing : List.of("*", " ")) {
            assertThat(letterFor(nothing).status()).as(nothing).isEqualTo(428);
        }
        // This one compares no revision.
        assertThat(office.post("/decisions", "{}", with(with(anna, "Idempotency-Key", null), "If-Match", "\"1\""))
                        .status())
                .isEqualTo(428);
        assertThat(office.post("/questions", "", with(anna, "Idempotency-Key", null))
                        .status())
                .isEqualTo(200);
    }

    private Reply letterFor(String revision) {
        return office.post(
                "/letters", "{\"text\":\"a\"}", with(with(anna, "Idempotency-Key", null), "If-Match", revision));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"
            })
    void a_key_is_a_short_word(String key) {
        assertThat(office.post("/letters", "{\"text\":\"a\"}", with(anna, "Idempotency-Key", key))
                        .json())
                .containsEntry("type", "urn:otklik:refusal:malformed-key");
    }

    @Test
    void who_may_not_call_is_told_that_first() {
        assertThat(office.post("/approvals/1", "", with(anna, "Idempotency-Key", null))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_command_is_not_carried_out_for_whom_no_answer_can_be_written() {
        Reply reply = office.post(
                "/letters", "{\"text\":\"html\"}", with(with(anna, "Idempotency-Key", "html"), "Accept", "text/html"));
        assertThat(reply.status()).isEqualTo(406);
        assertThat(office.get("/letters?text=html", anna).text()).isEqualTo("0");
    }

    /** @param value null: the header is not sent */
    private static String[] with(String[] head, String name, @Nullable String value) {
        List<String> headers = new ArrayList<>(Arrays.asList(head));
        headers.addAll(value == null ? List.of("-" + name, "") : List.of(name, value));
        return headers.toArray(String[]::new);
    }
}
