package city.otklik.publishing.accounts;

import city.otklik.access.Phrase;
import city.otklik.access.Refusal;
import org.springframework.http.HttpStatus;

/** Why an official account is not registered as given (§4). */
public final class AccountRefusals {

    private AccountRefusals() {}

    static Refusal unusableName() {
        return unusable(new Fault("name", "name"));
    }

    static Refusal missingOwner() {
        return unusable(new Fault("ownerId", "owner"));
    }

    static Refusal unusableAddress() {
        return unusable(new Fault("url", "address"));
    }

    /**
     * What is wrong with an account.
     *
     * @param key of the words, {@code account.<key>} and {@code account.<key>.remedy} in the bundles
     */
    public record Fault(String field, String key) {}

    public static Refusal unusable(Fault fault) {
        return Refusal.of("unusable-account", HttpStatus.UNPROCESSABLE_CONTENT)
                .under("§4")
                .at(fault.field())
                .with("fault", new Phrase(fault.key(), "account." + fault.key()))
                .with("remedy", Phrase.words("account." + fault.key() + ".remedy"));
    }
}
