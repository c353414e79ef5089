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
public record AccountSettings(@DefaultValue List<Account> accounts) {

    public record Account(
            String name,
            Network network,
            String ownerId,
            @DefaultValue("") String title,
            @DefaultValue("") String url,
            @Nullable String communityToken,
            @Nullable String userToken,
            @Nullable String serviceToken) {

        OfficialAccount publicPart() {
            return new OfficialAccount(name, network, ownerId, title, url, true);
        }

        OfficialAccount.Tokens tokens() {
            return new OfficialAccount.Tokens(communityToken, userToken, serviceToken);
        }
    }
}
