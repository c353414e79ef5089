package city.otklik.approval.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.facts.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class NetworkLimitsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Network.class)
    void every_network_has_limits_and_says_where_they_are_from(Network network) {
        assertThat(PackagedLimits.LIMITS.of(network).source()).isNotBlank();
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
        assertThat(PackagedLimits.LIMITS.of(Network.X).length(text)).isEqualTo(length);
    }

    @Test
    void a_caption_is_shorter_than_a_text() {
        NetworkLimit telegram = PackagedLimits.LIMITS.of(Network.TELEGRAM);
        assertThat(telegram.longest(0)).isEqualTo(4096);
        assertThat(telegram.longest(1)).isEqualTo(1024);
        assertThat(PackagedLimits.LIMITS.of(Network.VK).longest(1)).isEqualTo(4000);
    }

    @Test
    void a_city_changes_one_limit_or_has_a_file_of_its_own() {
        assertThat(started("--otklik.approval.networks.limits.x.text=25000").of(Network.X))
                .returns(25000, NetworkLimit::text)
                .returns(4, NetworkLimit::attachments)
                .returns(true, NetworkLimit::weighted);
        assertThat(started(ownFile("""
                        VK: {text: 10}
                        OK: {text: 20, textWithAttachments: 0}
                        FACEBOOK: {text: 30, counting: WEIGHTED}
                        INSTAGRAM: {attachments: 1}
                        X: {text: 0}
                        TELEGRAM: {source: none}
                        MAX: {source: none}
                        OTHER: {source: none}
                        """)).limits())
                .hasSize(Network.values().length)
                .containsEntry(Network.OK, new NetworkLimit(20, 0, null, false, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MYSPACE.text=1      | MYSPACE | FACEBOOK",
                "VK.text=many        | limits.vk.text | many",
                "VK.text=-1          | limits.VK.text | 0 or more",
                "VK.attachments=-1   | limits.VK.attachments | 0 or more",
                "VK.counting=GUESS   | limits.vk.counting | WEIGHTED",
                "VK.txet=1           | limits.vk.txet | unbound",
            })
    void limits_that_cannot_be_read_stop_the_start_by_network_and_field(
            String setting, String property, String reason, CapturedOutput output) {
        assertThatThrownBy(() -> started("--otklik.approval.networks.limits." + setting))
                .isInstanceOf(Exception.class);
        assertThat(output).contains("APPLICATION FAILED TO START", property, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}            | networks.limits' | [VK, OK, FACEBOOK, INSTAGRAM, X, TELEGRAM, MAX, OTHER] are missing; add",
                "VK: {text: 1} | networks.limits' | [OK, FACEBOOK, INSTAGRAM, X, TELEGRAM, MAX, OTHER] are missing; add",
                "VK: 4000      | networks.limits.vk'| NetworkLimit",
            })
    void a_file_that_lacks_a_network_stops_the_start(
            String file, String property, String reason, CapturedOutput output) {
        assertThatThrownBy(() -> started(ownFile(file))).isInstanceOf(Exception.class);
        assertThat(output).contains("APPLICATION FAILED TO START", property, reason);
    }

    private String ownFile(String limits) {
        return "--otklik.approval.network-limits=file:"
                + write(folder.resolve("own.yml"), "otklik.approval.networks.limits:\n" + limits.indent(2));
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The limits of a service that is started so. */
    private static NetworkLimits started(String argument) {
        var application = new SpringApplication(WithLimits.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of("spring.config.name", "approval"));
        try (var context = application.run(argument)) {
            return context.getBean(NetworkLimits.class);
        }
    }

    @Import(NetworkConfiguration.class)
    @EnableConfigurationProperties(NetworkConfiguration.NetworkProperties.class)
    static class WithLimits {}
}
