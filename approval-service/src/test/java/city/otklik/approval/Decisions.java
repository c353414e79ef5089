package city.otklik.approval;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Decision;
import city.otklik.access.Phrase;
import city.otklik.access.Refusal;
import city.otklik.access.RefusalException;
import city.otklik.access.RefusalMessages;
import city.otklik.approval.cases.ApprovalCase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Takes a decision apart. */
public final class Decisions {

    private Decisions() {}

    /** The facts of a decision that was accepted. */
    public static List<SpecificRecord> facts(Decision<ApprovalCase> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<ApprovalCase>) decision).facts();
    }

    /** The one fact of a decision that was accepted. */
    public static <F extends SpecificRecord> F fact(Decision<ApprovalCase> decision, Class<F> type) {
        assertThat(facts(decision)).singleElement().isInstanceOf(type);
        return type.cast(facts(decision).getFirst());
    }

    /** The case after a decision that was accepted. */
    public static ApprovalCase after(ApprovalCase before, Decision<ApprovalCase> decision) {
        return SampleCases.after(before, facts(decision).toArray(SpecificRecord[]::new));
    }

    /** The refusal; in every language it says what is wrong and what to do. */
    public static Refusal refusal(Decision<ApprovalCase> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        Refusal refusal = ((Decision.Refused<ApprovalCase>) decision).refusal();
        for (Locale language : RefusalMessages.LANGUAGES) {
            assertThat(problem(refusal, language).getDetail()).isNotBlank();
            assertThat(problem(refusal, language).getProperties()).containsKey("remedy");
        }
        return refusal;
    }

    /** What a refusal is expected to be. */
    public static Refusal refused(
            String rule, int status, String clause, String field, Map<String, Object> parameters) {
        return new Refusal(rule, HttpStatus.valueOf(status), clause, field, parameters);
    }

    public static String detail(Refusal refusal) {
        return Objects.requireNonNull(problem(refusal, Locale.ENGLISH).getDetail());
    }

    public static String remedy(Refusal refusal) {
        Map<String, Object> properties =
                Objects.requireNonNull(problem(refusal, Locale.ENGLISH).getProperties());
        return String.valueOf(properties.get("remedy"));
    }

    /** The state that does not allow what was asked for. */
    public static Object obstacle(Refusal refusal) {
        assertThat(refusal.rule()).isEqualTo("wrong-moment");
        assertThat(refusal.status()).isEqualTo(HttpStatus.CONFLICT);
        Phrase state = (Phrase) Objects.requireNonNull(refusal.parameters().get("state"));
        return Objects.requireNonNull(state.value());
    }

    private static ProblemDetail problem(Refusal refusal, Locale language) {
        return new RefusalException(refusal).updateAndGetBody(RefusalMessages.of("approval"), language);
    }
}
