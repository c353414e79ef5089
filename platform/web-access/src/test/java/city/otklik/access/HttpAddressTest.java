package city.otklik.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://vk.com/wall-1_2?reply=3", "HTTP://vk.com", "https://files.city:8443/a/b.jpg"})
    void a_place_on_the_web_is_one(String address) {
        assertThat(HttpAddress.isOne(address)).isTrue();
        assertThat(HttpAddress.isOne(address + "/" + "a".repeat(HttpAddress.LONGEST)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wall-1_2",
                "ftp://vk.com/1",
                "https://vk.com/a b",
                "https:///x",
                "javascript:alert(1)",
                "JavaScript://vk.com/%0Aalert(1)",
                "file:///etc/passwd",
                "data:text/html,<script>",
                "https://vk.com@evil.example/wall-1_2"
            })
    void anything_else_is_none(String address) {
        assertThat(HttpAddress.isOne(address)).isFalse();
        assertThat(HttpAddress.orNull(address)).isNull();
        assertThat(HttpAddress.among(List.of(address, "https://vk.com/1"))).containsExactly("https://vk.com/1");
    }
}
