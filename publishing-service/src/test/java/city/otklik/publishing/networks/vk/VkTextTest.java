package city.otklik.publishing.networks.vk;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.testkit.HostileTexts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class VkTextTest {

    @Test
    void whatVkAddsIsLeftOut() {
        assertThat(VkText.comparable("[id12|Иван], яма &lt;1 м&gt;\n  засыпана "))
                .isEqualTo("яма <1 м> засыпана");
    }

    @Test
    void anyTextIsComparableAndFitsIntoAFact() {
        HostileTexts.of(300_000).forEach((name, text) -> {
            assertThat(VkText.comparable(text)).as(name).doesNotContain("  ");
            String kept = new VkComment(JsonNodeFactory.instance.objectNode().put("text", text)).text();
            assertThat(kept).as(name).hasSizeLessThanOrEqualTo(100_000);
        });
    }
}
