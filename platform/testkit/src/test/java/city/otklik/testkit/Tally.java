package city.otklik.testkit;

import java.util.List;
import java.util.stream.Stream;

/** State of the small service the tests run: the sequences it handled of a case. */
record Tally(List<Long> handled) {

    Tally {
        handled = List.copyOf(handled);
    }

    Tally and(long sequence) {
        return new Tally(Stream.concat(handled.stream(), Stream.of(sequence)).toList());
    }
}
