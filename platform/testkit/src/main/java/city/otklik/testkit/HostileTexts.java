package city.otklik.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that a stranger could write to stop whoever reads them. */
public final class HostileTexts {

    private static final String[] PIECES = {
        "а",
        "А",
        "я ",
        " х у й",
        "п.",
        "…",
        "**",
        "#",
        "1",
        " ",
        "\n",
        "\u200B",
        "\u0301",
        "и\u0306",
        "[",
        "]",
        "(",
        "<b>",
        "&amp;",
        "&#1",
        "убью ",
        "вас ",
        "на Мира, ",
        "ул. ",
        "улицА",
        "дом ",
        "дом12",
        "-",
        "_",
        "\uD83D",
        "\uDE00",
        "\uD83D\uDE00",
        "\u0000",
        "\u001B[2J",
        "\u202E",
        "҂",
        "İ",
        "ﷺ",
        "a",
        "@",
        "$",
        "?",
        "id=",
        "|",
        "е\u0308",
        "\u1100\u1161\u11A8"
    };

    private HostileTexts() {}

    /** Each about {@code length} characters, by name; the same length always gives the same texts. */
    public static Map<String, String> of(int length) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map.ofEntries(
                        Map.entry("spaced letters", "х "),
                        Map.entry("dotted letters", "х._"),
                        Map.entry("unbroken letters", "абвг"),
                        Map.entry("one letter", "а"),
                        Map.entry("unbroken Latin", "pizda"),
                        Map.entry("digits", "0123456789"),
                        Map.entry("zero-width", "х\u200Bу\u200Dй\u00AD"),
                        Map.entry("combining", "е\u0301\u0308\u0306"),
                        Map.entry("only combining", "\u0301"),
                        Map.entry("marks out of order", "\u0301\u0316"),
                        Map.entry("open brackets", "["),
                        Map.entry("nested brackets", "[(<{«"),
                        Map.entry("mentions", "[id1|а"),
                        Map.entry("entities", "&amp;lt&#x"),
                        Map.entry("threats", "убью вас "),
                        Map.entry("threats without space", "убьювас"),
                        Map.entry("insults", "твари вы мэр "),
                        Map.entry("masks", "х*"),
                        Map.entry("masks and dots", "х..у...."),
                        Map.entry("masked ends", "*а#б"),
                        Map.entry("Cyrillic signs", "҂"),
                        Map.entry("streets", "ул. улица улицА"),
                        Map.entry("glued streets", "улицулицА"),
                        Map.entry("houses", "на Мирааа дом дом д. , № "),
                        Map.entry("upper case", "Ж"),
                        Map.entry("hyphens", "Жжжж-"),
                        Map.entry("blanks", " \t\u00A0"),
                        Map.entry("lines", "\r\n\n"),
                        Map.entry("controls", "\u0000\u001B[31m\u0007"),
                        Map.entry("high surrogates", "\uD83D"),
                        Map.entry("low surrogates", "\uDE00"),
                        Map.entry("emoji joined", "\uD83D\uDC69\u200D"),
                        Map.entry("flags", "\uD83C\uDDF7\uD83C\uDDFA"),
                        Map.entry("growing under compatibility", "ﷺ"),
                        Map.entry("Hangul", "\u1100\u1161\u11A8"),
                        Map.entry("stretched", "бляяяяядь"),
                        Map.entry("questions", "когда? "),
                        Map.entry("addresses", "http://a?id=&reply="))
                .forEach((name, piece) -> texts.put(name, piece.repeat(length / piece.length())));
        texts.put("letters, then a mask", "а".repeat(length - 1) + "*");
        texts.put("signs, then a mask", "҂".repeat(length - 1) + "*");
        texts.put("blanks, then a number", "на Мира," + " ".repeat(length - 9) + "1");
        IntStream.range(0, 40).forEach(seed -> texts.put("random " + seed, random(seed, length)));
        return texts;
    }

    private static String random(int seed, int length) {
        Random random = new Random(seed);
        String[] some = random.ints(1 + random.nextInt(6), 0, PIECES.length)
                .mapToObj(i -> PIECES[i])
                .toArray(String[]::new);
        return random.ints(length / 2, 0, some.length).mapToObj(i -> some[i]).collect(Collectors.joining());
    }
}
