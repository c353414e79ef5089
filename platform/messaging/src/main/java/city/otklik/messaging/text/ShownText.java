package city.otklik.messaging.text;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * A stranger's text as a terminal or a log may show it: no character of it can steer a terminal, turn the direction of
 * the line or begin a line of its own, and it is cut only between what a reader takes for characters.
 */
public final class ShownText {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    /** Longer clusters exist only to do harm. */
    private static final int LONGEST_CLUSTER = 32;

    private ShownText() {}

    /** {@code text} in one line: white space becomes a blank, other control characters a replacement sign. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean blank = false;
        for (int sign : text.codePoints().toArray()) {
            boolean space = Character.isWhitespace(sign) || Character.isSpaceChar(sign);
            if (!space) {
                line.appendCodePoint(steers(sign) ? REPLACEMENT : sign);
            } else if (!blank) {
                line.append(' ');
            }
            blank = space;
        }
        return line.toString();
    }

    /** The same, but line ends stay: for texts of ours that quote a stranger's. */
    public static String lines(String text) {
        return String.join("\n", text.lines().map(ShownText::line).toList());
    }

    /**
     * {@link #line} of {@code text}, cut with an ellipsis where it is longer than {@code most} characters.
     *
     * @param most characters as a reader counts them (grapheme clusters), at least one
     */
    public static String line(String text, int most) {
        long bound = (long) (most + 1) * LONGEST_CLUSTER;
        String line = line(text.length() <= bound ? text : text.substring(0, (int) bound));
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(line);
        int end = 0;
        for (int shown = 0; shown < most - 1 && end < line.length(); shown++) {
            int next = clusters.next();
            if (next - end > LONGEST_CLUSTER) {
                return line.substring(0, end) + '…';
            }
            end = next;
        }
        int last = end < line.length() ? clusters.next() : end;
        boolean whole = last == line.length() && last - end <= LONGEST_CLUSTER && text.length() <= bound;
        return whole ? line : line.substring(0, end) + '…';
    }

    private static boolean steers(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
            // Emoji of several parts and some scripts need the joiners.
            case Character.FORMAT -> sign != ZERO_WIDTH_JOINER && sign != ZERO_WIDTH_NON_JOINER;
            default -> false;
        };
    }
}
