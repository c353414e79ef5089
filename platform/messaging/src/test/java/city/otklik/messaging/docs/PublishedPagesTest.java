package city.otklik.messaging.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What subscribers read says what the code does. */
class PublishedPagesTest {

    private static final Path DOCS = Path.of("..", "..", "docs");

    @Test
    void topicsPage() throws IOException {
        published("topics.md", TopicsPage.text());
    }

    @Test
    void asyncApi() throws IOException {
        published("asyncapi.yaml", AsyncApiDocument.text());
    }

    private static void published(String name, String text) throws IOException {
        Path page = DOCS.resolve(name);
        if (Boolean.getBoolean("otklik.write-docs")) {
            Files.writeString(page, text);
        }
        assertThat(page)
                .as("docs/%s: write it again with -Dotklik.write-docs=true and commit it", name)
                .hasContent(text);
    }
}
