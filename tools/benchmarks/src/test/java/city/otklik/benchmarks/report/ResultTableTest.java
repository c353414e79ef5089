package city.otklik.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A table can be read on a screen and is Markdown. */
class ResultTableTest {

    @Test
    void columnsAreAlignedFiguresToTheRight() {
        var table = new ResultTable("who", "n");
        table.row("Otklik", "1");
        table.row("a loop", "1,234");
        assertThat(table.markdown()).isEqualTo("""
                        | who    |     n |
                        | ------ | ----: |
                        | Otklik |     1 |
                        | a loop | 1,234 |
                        """);
    }

    @Test
    void aRowOfAnotherWidthIsRefused() {
        assertThatThrownBy(() -> new ResultTable("who", "n").row("Otklik"))
                .hasMessage("a row of 1 cells in a table of 2 columns");
    }
}
