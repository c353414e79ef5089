package city.otklik.intake.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaseIdsTest {

    @Test
    void theSameMessageAlwaysHasTheSameId() {
        assertThat(CaseIds.of("VK", "wall-1_2"))
                .isEqualTo(CaseIds.of("VK", "wall-1_2"))
                .matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
    }

    @Test
    void theSameNumberInAnotherNetworkIsAnotherMessage() {
        assertThat(CaseIds.of("VK", "17")).isNotEqualTo(CaseIds.of("OK", "17"));
    }

    @Test
    void tenThousandMessagesHaveTenThousandIds() {
        Set<String> ids = new HashSet<>();
        IntStream.range(0, 10_000).forEach(i -> ids.add(CaseIds.of("VK", "m-" + i)));
        assertThat(ids).hasSize(10_000);
    }

    @Test
    void theFirstSixtyBitsOfTheHashMakeIt() {
        // SHA-256 of "VK\n1" begins with the bytes below; five bits a character, most significant first.
        java.math.BigInteger bits;
        try {
            bits = new java.math.BigInteger(
                            1,
                            java.security.MessageDigest.getInstance("SHA-256")
                                    .digest("VK\n1".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .shiftRight(256 - 60);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
        StringBuilder expected = new StringBuilder();
        for (int i = 11; i >= 0; i--) {
            expected.append("0123456789ABCDEFGHJKMNPQRSTVWXYZ"
                    .charAt(bits.shiftRight(5 * i).intValue() & 31));
        }
        assertThat(CaseIds.of("VK", "1").replace("-", "")).isEqualTo(expected.toString());
    }
}
