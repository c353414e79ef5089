package city.otklik.city.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A city that is started again in its folder comes up, whatever took one of its ports meanwhile. */
class AddressesTest {

    @TempDir
    Path folder;

    @Test
    void theSamePortsAreUsedAgain() {
        try (DataFolder data = DataFolder.open(folder)) {
            assertThat(Addresses.keptIn(data)).isEqualTo(Addresses.keptIn(data));
        }
    }

    @Test
    void onlyThePortThatWasTakenIsAnother() throws IOException {
        try (DataFolder data = DataFolder.open(folder)) {
            Addresses before = Addresses.keptIn(data);
            int port = Objects.requireNonNull(before.services().get(CityPart.APPROVAL));
            try (ServerSocket stranger = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                Addresses after = Addresses.keptIn(data);

                assertThat(after.services().get(CityPart.APPROVAL)).isNotEqualTo(stranger.getLocalPort());
                assertThat(after.services().get(CityPart.ROUTING))
                        .isEqualTo(before.services().get(CityPart.ROUTING));
                assertThat(after.broker()).isEqualTo(before.broker());
                assertThat(Addresses.keptIn(data)).isEqualTo(after);
            }
        }
    }

    /** One of those may be the near end of any connection, of this city too. */
    @Test
    void noPortIsOneThatTheSystemHandsOut() {
        Map<CityPart, Integer> ports = Addresses.free().services();
        assertThat(ports.values())
                .doesNotHaveDuplicates()
                .allSatisfy(port -> assertThat(port).isLessThan(32_768));
    }
}
