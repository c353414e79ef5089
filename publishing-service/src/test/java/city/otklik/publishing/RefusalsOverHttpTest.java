package city.otklik.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.testkit.CallsOverHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bad input ends as a problem that names field, rule and remedy. */
@PublishingTest
class RefusalsOverHttpTest {

    private static final String CASE = "/cases/ZZZZ-0000-0001";

    private final CallsOverHttp call;

    @Autowired
    RefusalsOverHttpTest(@LocalServerPort int port) {
        this.call = new CallsOverHttp(port, PublishingTest.Surroundings.PASSWORDS);
    }

    private static void assertProblem(CallsOverHttp.Answer answer, int status, String rule, String field) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("type").asString()).isEqualTo("urn:otklik:refusal:" + rule);
        assertThat(answer.body().path("detail").asString()).isNotEmpty();
        assertThat(answer.body().path("remedy").asString()).isNotEmpty();
        assertThat(answer.body().path("field").asString("")).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anna | /postings/ANSWER/1/manual | {} | missing-field | url",
                "anna | /postings/ANSWER/1/manual | {\"url\": \"x\", \"postedAt\": \"вчера\"} | malformed-field | postedAt",
                "anna | /postings/ANSWER/1/manual | {\"url\": \"x\", \"posted\": 1} | unknown-field | posted",
                "anna | /postings/LETTER/1/manual | {\"url\": \"x\"} | malformed-parameter | kind",
                "anna | /postings/ANSWER/first/retry | '' | malformed-parameter | number",
                "clara | /impossible | {} | missing-field | reason",
                "anna | /clarifications/1/reply | {\"at\": \"2026-03-03T06:00:00Z\"} | missing-field | text",
                "anna | /clarifications/1/replies/5/dismissal | {} | missing-field | reason"
            })
    void a_field_that_is_missing_or_wrong_is_named(String login, String path, String body, String rule, String field) {
        assertProblem(call.post(login, CASE + path, body), 400, rule, field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anna | /postings/ANSWER/1/manual | {\"url\": \"https://vk.com/wall-1_1\"} | unknown-posting",
                "anna | /postings/ANSWER/1/takeover | {} | unknown-posting",
                "anna | /postings/CLARIFICATION/1/retry | {} | unknown-posting",
                "sonja | /postings/ANSWER/1/claimed-time | {} | unknown-posting",
                "clara | /impossible | {\"reason\": \"Удалено\"} | unknown-case",
                "anna | /clarifications/1/reply | {\"text\": \"Ленина\"} | unknown-clarification",
                "anna | /clarifications/1/replies/5/dismissal | {\"reason\": \"Нет\"} | unknown-clarification"
            })
    void what_nobody_knows_is_not_found(String login, String path, String body, String rule) {
        assertProblem(call.post(login, CASE + path, body), 404, rule, "");
    }

    @Test
    void a_case_nobody_knows_has_no_postings() {
        assertProblem(call.get("anna", CASE + "/postings"), 404, "unknown-case", "");
        assertProblem(call.get("anna", "/postings?state=LOST"), 400, "malformed-parameter", "state");
        assertProblem(call.get("anna", "/postings"), 400, "missing-field", "state");
    }

    @ParameterizedTest
    @CsvSource({
        "/postings/ANSWER/1/manual, anna",
        "/postings/ANSWER/1/takeover, anna",
        "/postings/ANSWER/1/retry, anna",
        "/postings/ANSWER/1/claimed-time, sonja",
        "/impossible, clara",
        "/clarifications/1/reply, anna",
        "/clarifications/1/replies/5/dismissal, anna"
    })
    void an_if_match_that_is_no_etag_or_of_another_revision_changes_nothing(String path, String login) {
        String body = "{\"url\": \"https://vk.com/wall-1_1\"}";
        if (path.equals("/impossible") || path.endsWith("dismissal")) {
            body = "{\"reason\": \"Удалено\"}";
        } else if (path.endsWith("reply")) {
            body = "{\"text\": \"Ленина\"}";
        }
        assertProblem(call.post(login, CASE + path, body, "yesterday"), 400, "malformed-if-match", "If-Match");
        assertProblem(call.post(login, CASE + path, body, "\"7\""), 412, "changed", "");
    }

    @ParameterizedTest
    @CsvSource({
        "City_VK, VK, 494, '', name",
        "city, VK, -494, '', ownerId",
        "city, VK, club494, '', ownerId",
        "city, OK, '', '', ownerId",
        "city, OK, 5, vk.com/club494, url"
    })
    void an_account_that_cannot_be_is_not_registered(
            String name, String network, String ownerId, String url, String field) {
        String body =
                "{\"network\": \"%s\", \"ownerId\": \"%s\", \"title\": \"Город\", \"url\": \"%s\", \"active\": true}"
                        .formatted(network, ownerId, url);
        assertProblem(call.put("root", "/accounts/" + name, body), 422, "unusable-account", field);
    }
}
