package city.otklik.publishing.accounts;

import city.otklik.access.Phrase;
import city.otklik.access.Refusal;
import org.springframework.http.HttpStatus;

/** Why an official account is not registered as given (§4). */
public final class AccountRefusals {

    private AccountRefusals() {}

    static Refusal unusableName() {
        return unusable("name", "name");
    }

    static Refusal missingOwner() {
        return unusable("ownerId", "owner");
    }

    static Refusal unusableAddress() {
        return unusable("url", "address");
    }

    /** @param fault key of the words, {@code account.<fault>} and {@code account.<fault>.remedy} in the bundles */
    public static Refusal unusable(String field, String fault) {
        return Refusal.of("unusable-account", HttpStatus.UNPROCESSABLE_CONTENT)
                .under("§4")
                .at(field)
                .with("fault", new Phrase(fault, "account." + fault))
                .with("remedy", Phrase.words("account." + fault + ".remedy"));
    }
}
