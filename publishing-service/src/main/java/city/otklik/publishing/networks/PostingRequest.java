package city.otklik.publishing.networks;

import city.otklik.publishing.accounts.OfficialAccount;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One posting to make.
 *
 * @param key unique for the posting through all attempts
 * @param link address of the message it answers
 * @param since when the first attempt began, to read the thread from
 * @param others the network's ids of other postings of the case: none of them is this one, whatever its text
 */
public record PostingRequest(
        String key,
        OfficialAccount account,
        OfficialAccount.Tokens tokens,
        String link,
        String text,
        List<PostingFile> files,
        Instant since,
        Set<String> others) {

    public PostingRequest {
        files = List.copyOf(files);
        others = Set.copyOf(others);
    }

    /** A photo or a file by its content's hash. */
    public record PostingFile(String name, String mediaType, String sha256) {}
}
