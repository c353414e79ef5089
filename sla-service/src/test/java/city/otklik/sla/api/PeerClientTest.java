package city.otklik.sla.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.access.RefusalException;
import org.junit.jupiter.api.Test;

/** What goes to another instance; that one does is shown by two of them. */
class PeerClientTest {

    private static final String OWN = "Basic c2xhOnNlY3JldA==";

    @Test
    void aTokenIsHandedOnAndAPasswordNever() {
        assertThat(PeerClient.handedOn("Bearer abc", OWN)).isEqualTo("Bearer abc");
        assertThat(PeerClient.handedOn("bearer abc", "")).isEqualTo("bearer abc");
        assertThat(PeerClient.handedOn("Basic aXZhbm92YTp4", OWN)).isEqualTo(OWN);
        assertThat(PeerClient.handedOn(null, OWN)).isEqualTo(OWN);
        assertThatThrownBy(() -> PeerClient.handedOn("Basic aXZhbm92YTp4", ""))
                .isInstanceOfSatisfying(
                        RefusalException.class,
                        refused -> assertThat(refused.refusal().parameters().get("reason"))
                                .hasFieldOrPropertyWithValue("value", "no-peer-login"));
    }
}
