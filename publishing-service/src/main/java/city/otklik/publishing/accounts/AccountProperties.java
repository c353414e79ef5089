package city.otklik.publishing.accounts;

import city.otklik.facts.Network;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The accounts and their tokens by configuration, {@code otklik.publishing.accounts[i].*}. An administrator may change
 * the public part at run time; the tokens stay here.
 */
@ConfigurationProperties("otklik.publishing")
public record AccountProperties(@DefaultValue List<Account> accounts) {

    public record Account(
            String name,
            Network network,
            String ownerId,
            @DefaultValue("") String title,
            @DefaultValue("") String url,
            @Nullable String communityToken,
            @Nullable String userToken,
            @Nullable String serviceToken,
            @Nullable String callbackSecret,
            @Nullable String callbackConfirmation) {

        OfficialAccount publicPart() {
            return new OfficialAccount(name, network, ownerId, title, url, true);
        }

        OfficialAccount.Tokens tokens() {
            return new OfficialAccount.Tokens(
                    communityToken, userToken, serviceToken, callbackSecret, callbackConfirmation);
        }

        /** Without the secrets: it may end up in a log when the configuration cannot be read. */
        @Override
        public String toString() {
            return "Account[" + name + " of " + network + "]";
        }
    }
}
