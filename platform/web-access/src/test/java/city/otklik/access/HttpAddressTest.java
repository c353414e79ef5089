package city.otklik.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://vk.com/wall-1_2?reply=3",
                "HTTP://vk.com",
                "https://files.city:8443/a/b.jpg",
                "https://vk.com./1",
                "https://vk.com?x=1#y",
                "https://127.0.0.1:8080/x",
                "https://[2001:db8::1]/x",
                "https://xn--d1abbgf6aiiy.xn--p1ai/",
                "https://ru.wikipedia.org/wiki/%D0%9A_(%D0%B1%D1%83%D0%BA%D0%B2%D0%B0)",
                "https://city/a'b,c;d=e!*$&f=g:h@i~j+k"
            })
    void a_place_on_the_web_is_one_and_stays_as_it_is(String address) {
        assertThat(HttpAddress.isOne(address)).isTrue();
        assertThat(HttpAddress.orNull(address)).isEqualTo(address);
        String tooLong = address + "/" + "a".repeat(HttpAddress.LONGEST);
        assertThat(HttpAddress.isOne(tooLong)).isFalse();
        assertThat(HttpAddress.orNull(tooLong)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\0',
            value = {
                "https://президент.рф → https://xn--d1abbgf6aiiy.xn--p1ai",
                "https://ПРЕЗИДЕНТ.РФ:443/Яма?где=тут#вот → https://xn--d1abbgf6aiiy.xn--p1ai:443/%D0%AF%D0%BC%D0%B0"
                        + "?%D0%B3%D0%B4%D0%B5=%D1%82%D1%83%D1%82#%D0%B2%D0%BE%D1%82",
                "https://президент。рф/1 → https://xn--d1abbgf6aiiy.xn--p1ai/1",
                "https://фото.city_files.ru/1.jpg → https://xn--n1aalg.city_files.ru/1.jpg",
                "http://city_files.ru:8080/a_b → http://city_files.ru:8080/a_b",
                "https://_a.ru/ → https://_a.ru/",
                "https://vk.com/a b|c.jpg → https://vk.com/a%20b%7Cc.jpg",
                "https://vk.com/?q=a b|c&d[0]={1} → https://vk.com/?q=a%20b%7Cc&d%5B0%5D=%7B1%7D",
                "https://vk.com/яма → https://vk.com/%D1%8F%D0%BC%D0%B0",
                "https://vk.com/\u0438\u0306.jpg → https://vk.com/%D0%B8%CC%86.jpg",
                "https://vk.com/😀 → https://vk.com/%F0%9F%98%80",
                "https://vk.com/100%/%zz/%41%d1 → https://vk.com/100%25/%25zz/%41%d1",
                "https://vk.com/\"<b>^`\\ → https://vk.com/%22%3Cb%3E%5E%60%5C",
                "https://vk.com/#a#b → https://vk.com/#a%23b",
                "https://vk.com/a\u00a0b\u202e\u200b → https://vk.com/a%C2%A0b%E2%80%AE%E2%80%8B",
                "https://vк.com/1 → https://xn--v-ttb.com/1"
            })
    void what_browsers_take_is_written_in_ascii(String sent, String kept) {
        assertThat(HttpAddress.orNull(sent)).isEqualTo(kept);
        assertThat(HttpAddress.orNull("  " + sent + " ")).isEqualTo(kept);
        assertThat(HttpAddress.orNull(kept)).isEqualTo(kept);
        assertThat(HttpAddress.among(List.of(sent, "file:///x", kept))).containsExactly(kept, kept);
    }

    @Test
    void what_is_too_long_in_ascii_stays_as_it_is() {
        String address = "https://vk.com/" + "я".repeat(1_000);
        assertThat(HttpAddress.orNull(address)).isEqualTo(address);
        assertThat(HttpAddress.orNull("https://президент.рф/" + "я".repeat(1_000)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "wall-1_2",
                "//vk.com/1",
                "vk.com/1",
                "https:vk.com/1",
                "https:/vk.com/1",
                "ftp://vk.com/1",
                "https:///x",
                "https://",
                "https://?x",
                "https://:80/x",
                "https://./x",
                "https://vk..com/x",
                "https://vk com/x",
                "https://vk.com:x/1",
                "https://vk.com:80:80/1",
                "https://-/x",
                "https://[vk.com]/x",
                "https://%76k.com/x",
                "javascript:alert(1)",
                "JavaScript://vk.com/%0Aalert(1)",
                " javascript:alert(1)//https://vk.com",
                "java\nscript:alert(1)",
                "vbscript:x",
                "file:///etc/passwd",
                "file://vk.com/x",
                "data:text/html,<script>",
                "blob:https://vk.com/1",
                "https://vk.com@evil.example/wall-1_2",
                "https://vk.com:80@evil.example/",
                "https://@evil.example/",
                "https://vk.com\\@evil.example/",
                "https:\\\\evil.example/",
                "https://evil.example\\x",
                "https://vk.com\uff20evil.example/",
                "https://президент.рф@evil.example/",
                "https://vk.com/\u0000",
                "https://vk.com/a\tb",
                "https://vk.com/a\nb",
                "https://vk.com/1\r",
                "https://vk.com/\u007f\u0085",
                "https://v\u0001k.com/"
            })
    void anything_else_is_none(String address) {
        assertThat(HttpAddress.isOne(address)).isFalse();
        assertThat(HttpAddress.orNull(address)).isNull();
        assertThat(HttpAddress.among(List.of(address, "https://vk.com/1"))).containsExactly("https://vk.com/1");
    }

    @Test
    void a_host_of_any_length_costs_little() {
        assertThat(HttpAddress.orNull("https://" + "яжы".repeat(600) + ".рф/")).isNull();
        assertThat(HttpAddress.orNull("https://" + "ж".repeat(200) + ".рф/")).isNull();
        assertThat(HttpAddress.orNull(null)).isNull();
    }
}
