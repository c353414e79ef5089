package city.otklik.lifecycle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/lifecycle.md is the table; write it again with {@code -Dotklik.write-docs=true}. */
class LifecyclePageTest {

    private static final String INTRODUCTION = """
            # The life of a case

            <!-- Generated from TransitionTable; write it again with: mvn -pl domain/case-lifecycle test -Dotklik.write-docs=true -->

            A case lives in five regions side by side: the status of the case, its executor, its routing, the text of its answer,
            and each clarification asked of the author. An event is allowed where *every* region that knows it has a way for it;
            the status is the gate, so nobody drafts for a rejected case. What is not allowed is refused with the last column.
            A fact that has already happened is never refused: a region without a way for it goes where the fact leads, if that
            lies ahead, and otherwise stays. Where two services decided at the same time, the arrows marked *late* make the
            case the same whichever fact the log has first. Decisions and postings count for the latest version of the draft only (§11).

            """;

    @Test
    void thePageShowsTheTable() throws IOException {
        String basedir = System.getProperty("basedir");
        Path page = Path.of(basedir == null ? "." : basedir).resolve("../../docs/lifecycle.md");
        String table = INTRODUCTION + LifecycleDiagram.markdown();
        if (Boolean.getBoolean("otklik.write-docs")) {
            Files.writeString(page, table, UTF_8);
        }
        assertThat(page).content(UTF_8).isEqualTo(table);
    }
}
