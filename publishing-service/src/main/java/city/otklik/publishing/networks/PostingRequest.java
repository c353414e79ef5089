package city.otklik.publishing.networks;

import city.otklik.publishing.accounts.OfficialAccount;
import java.time.Instant;
import java.util.List;

/**
 * One posting to make.
 *
 * @param key unique for the posting through all attempts
 * @param link address of the message it answers
 * @param since when the first attempt began, to read the thread from
 */
public record PostingRequest(
        String key,
        OfficialAccount account,
        OfficialAccount.Tokens tokens,
        String link,
        String text,
        List<PostingFile> files,
        Instant since) {

    /** A photo or a file by its content's hash. */
    public record PostingFile(String name, String mediaType, String sha256) {}
}
