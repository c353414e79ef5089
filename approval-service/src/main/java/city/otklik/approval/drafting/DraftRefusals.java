package city.otklik.approval.drafting;

import city.otklik.access.Refusal;
import city.otklik.facts.Network;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why a draft does not reach the curator. */
final class DraftRefusals {

    private DraftRefusals() {}

    /** @param most interim answers a case may have (§13, reading 7) */
    static Refusal interimAnswersExhausted(int most) {
        return Refusal.of("interim-answers-exhausted", HttpStatus.CONFLICT)
                .under("§13")
                .at("kind")
                .with("most", most)
                .with("setting", "otklik.approval.interim-answers-max");
    }

    static Refusal tooManyDrafts(int most) {
        return Refusal.of("too-many-drafts", HttpStatus.CONFLICT).under("§11").with("most", most);
    }

    /** @param source where the network's limit is from */
    static Refusal tooManyAttachments(Network network, int count, int most, String source) {
        return content("too-many-attachments", "attachments")
                .under("§16")
                .with("network", network)
                .with("count", count)
                .with("most", most)
                .with("source", source);
    }

    /** @param hashes under which no file is stored */
    static Refusal unknownAttachments(List<String> hashes) {
        return content("unknown-attachments", "attachments")
                .with("hashes", hashes)
                .with("upload", "POST /files");
    }

    /** A repeat gets an answer that names measures or progress (§14). */
    static Refusal repeatWithoutMeasures() {
        return content("repeat-without-measures", "text").under("§14");
    }

    /** A repeat gets photo or video evidence, or the statement that there is none (§14). */
    static Refusal repeatWithoutEvidence() {
        return content("repeat-without-evidence", "attachments").under("§14").with("statement", "noAttachments");
    }

    private static Refusal content(String rule, String field) {
        return Refusal.of(rule, HttpStatus.UNPROCESSABLE_CONTENT).at(field);
    }
}
