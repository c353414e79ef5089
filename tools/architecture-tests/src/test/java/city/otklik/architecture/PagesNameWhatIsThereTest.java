package city.otklik.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A page that names a file names one that is there, and a newcomer's question is answered by few of them. */
class PagesNameWhatIsThereTest {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final int MOST_FILES = 5;

    @Test
    void everyLinkOfEveryPageLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        List<Path> pages = new ArrayList<>(Sources.files(Sources.root().resolve("docs"), ".md"));
        pages.add(Sources.root().resolve("README.md"));
        pages.add(Sources.root().resolve("CONTRIBUTING.md"));
        pages.add(Sources.root().resolve("tools/network-simulator/README.md"));
        for (Path page : pages) {
            links(Files.readString(page, UTF_8)).stream()
                    .filter(link -> !Files.exists(page.resolveSibling(link).normalize()))
                    .forEach(link -> broken.add(Sources.root().relativize(page) + ": " + link));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void fiveFilesAnswerANewcomersQuestion() throws IOException {
        String page = Files.readString(Sources.root().resolve("docs/flow.md"), UTF_8);
        String[] questions =
                page.substring(page.indexOf("## A newcomer's five questions")).split("(?m)^\\*\\*(?=[^*]+\\?\\*\\*)");
        assertThat(questions).hasSize(6);
        for (String question : List.of(questions).subList(1, 6)) {
            assertThat(links(question).stream()
                            .filter(link -> link.matches(".*\\.(java|avdl)|.*/"))
                            .distinct())
                    .as(question)
                    .hasSizeBetween(1, MOST_FILES);
        }
    }

    private static List<String> links(String text) {
        return LINK.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
