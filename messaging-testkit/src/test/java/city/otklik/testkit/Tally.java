package city.otklik.testkit;

import java.util.List;

/** State of the small service the tests run: what it heard about a case. */
record Tally(List<String> heard) {

    Tally {
        heard = List.copyOf(heard);
    }

    Tally and(String word) {
        return new Tally(java.util.stream.Stream.concat(heard.stream(), java.util.stream.Stream.of(word))
                .toList());
    }
}
