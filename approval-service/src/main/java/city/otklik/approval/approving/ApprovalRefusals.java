package city.otklik.approval.approving;

import city.otklik.access.Refusal;
import org.springframework.http.HttpStatus;

/** Why the curator's decision on a version is not accepted. */
final class ApprovalRefusals {

    private ApprovalRefusals() {}

    /** The case has no version of this number. */
    static Refusal unknownVersion(int version, int latest) {
        return Refusal.of("unknown-version", HttpStatus.NOT_FOUND)
                .under("§12")
                .at("version")
                .with("version", version)
                .with("latest", latest);
    }

    /** A newer version has superseded it (§11). */
    static Refusal supersededVersion(int version, int latest) {
        return Refusal.of("superseded-version", HttpStatus.CONFLICT)
                .under("§11")
                .at("version")
                .with("version", version)
                .with("latest", latest);
    }

    /** The curator read another text than that of the version (reading 16). */
    static Refusal unapprovedContent(int version) {
        return Refusal.of("unapproved-content", HttpStatus.CONFLICT)
                .under("§11")
                .at("contentHash")
                .with("version", version);
    }

    /** Who drafted a version does not decide on it (reading 16). */
    static Refusal samePairOfEyes(int version) {
        return Refusal.of("same-pair-of-eyes", HttpStatus.FORBIDDEN)
                .under("§12")
                .with("version", version);
    }
}
