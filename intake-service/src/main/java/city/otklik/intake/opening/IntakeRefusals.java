package city.otklik.intake.opening;

import city.otklik.access.Refusal;
import org.springframework.http.HttpStatus;

/** Why a command that needs a reason is not carried out. */
final class IntakeRefusals {

    private IntakeRefusals() {}

    static Refusal missingReason() {
        return Refusal.of("missing-reason", HttpStatus.UNPROCESSABLE_CONTENT).at("reason");
    }

    static Refusal reasonTooLong(int longest) {
        return Refusal.of("reason-too-long", HttpStatus.UNPROCESSABLE_CONTENT)
                .at("reason")
                .with("longest", longest);
    }
}
