package city.otklik.approval.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.facts.Network;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkLimitsTest {

    @ParameterizedTest
    @EnumSource(Network.class)
    void every_network_has_limits_and_says_where_they_are_from(Network network) {
        assertThat(NetworkLimits.packaged().of(network).source()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "привет, 6",
        "'', 0",
        "https://kislovodsk.example/a/very/long/address/indeed, 23",
        "см. https://a.ru и http://b.ru, 53",
        "日本, 4",
        "ура🎉, 5",
        "«да» — нет…, 12"
    })
    void x_counts_links_as_23_and_wide_characters_as_two(String text, int length) {
        assertThat(NetworkLimits.packaged().of(Network.X).length(text)).isEqualTo(length);
    }

    @Test
    void a_caption_is_shorter_than_a_text() {
        NetworkLimit telegram = NetworkLimits.packaged().of(Network.TELEGRAM);
        assertThat(telegram.longest(0)).isEqualTo(4096);
        assertThat(telegram.longest(1)).isEqualTo(1024);
        assertThat(NetworkLimits.packaged().of(Network.VK).longest(1)).isEqualTo(4000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                         | write a map",
                "{MYSPACE: {text: 1}}       | MYSPACE is no network",
                "{VK: 4000}                 | VK must be a map",
                "{VK: {text: many}}         | VK.text must be a number",
                "{VK: {counting: GUESS}}    | VK.counting",
                "{VK: {text: 1}}            | OK, FACEBOOK",
            })
    void limits_that_cannot_be_read_are_refused_by_network_and_field(String yaml, String message) {
        assertThatThrownBy(() -> NetworkLimits.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }
}
