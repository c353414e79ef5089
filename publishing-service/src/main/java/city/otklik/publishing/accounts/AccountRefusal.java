package city.otklik.publishing.accounts;

import city.otklik.access.worded.Refusal;
import city.otklik.facts.Network;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** Why an official account is not registered as given. */
record AccountRefusal(String rule, String field, String detail, String remedy) implements Refusal {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern VK_GROUP = Pattern.compile("[1-9]\\d{0,17}");

    /** Empty where nothing is wrong with it. */
    static Optional<AccountRefusal> of(OfficialAccount account) {
        if (!NAME.matcher(account.name()).matches()) {
            return refused("name", "name is not made of small letters, digits and hyphens", "Choose one like city-vk");
        }
        if (account.network() == Network.VK
                && !VK_GROUP.matcher(account.ownerId()).matches()) {
            return refused(
                    "ownerId",
                    "ownerId is no id of a VK community",
                    "Give the community's id without the minus sign, as its settings show it");
        }
        if (account.ownerId().isBlank()) {
            return refused("ownerId", "ownerId is empty", "Give the account's id in its network");
        }
        if (!account.url().isEmpty() && !account.url().matches("https?://[^/\\s]+.*")) {
            return refused("url", "url is no http(s) address", "Give the account's public address");
        }
        return Optional.empty();
    }

    private static Optional<AccountRefusal> refused(String field, String detail, String remedy) {
        return Optional.of(new AccountRefusal("unusable-account", field, detail, remedy));
    }

    @Override
    public String clause() {
        return "§4";
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
