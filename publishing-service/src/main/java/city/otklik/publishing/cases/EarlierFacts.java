package city.otklik.publishing.cases;

import city.otklik.publishing.cases.Posting.Signed;
import city.otklik.publishing.cases.Posting.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a posting keeps of the facts before the latest that wanted something under its name. Approval writes one for a name, so
 * where there are several, all but one are forged. Only the keys tell which, and the log that a case is folded from has none:
 * whoever can write it can write any number of them, before and after the real one and in as good a form.
 *
 * <p>Kept whole are at most {@value #MOST} that could be the real one, as the text is what the hash was made of: the first
 * half and the last half of them. What is not even in the form of a signature is dropped before anything that is. So however
 * many forged ones come before the real one, or after it, it is among the last or the first, and is posted. It is dropped only
 * where five in good form came before it and more than five after it, all before the worker looked at any: the first look
 * proves it, and what was proved stays with the attempt. Then none is proved, a person is told, and the answer is approved as a
 * new version. Ten, as each may be as long as a record, and one document must hold them all.
 *
 * <p>Of the others a mark without the text is kept, as many at most: that they came is raised when one is proved.
 */
final class EarlierFacts {

    static final int MOST = 10;
    private static final int HASH_LENGTH = 64;

    private EarlierFacts() {}

    /** @param known in their order, the marks first */
    static List<Wanted> kept(List<Wanted> known, boolean answer) {
        List<Wanted> whole = new ArrayList<>();
        List<Wanted> marks = new ArrayList<>();
        known.forEach(wanted -> (wanted.content().isWhole(answer) ? whole : marks).add(wanted));
        while (whole.size() > MOST) {
            marks.add(whole.remove(leastLikely(whole)));
        }
        return Stream.concat(marks.stream().limit(MOST).map(EarlierFacts::mark), whole.stream())
                .toList();
    }

    private static int leastLikely(List<Wanted> whole) {
        return IntStream.range(0, whole.size())
                .filter(place -> !isInGoodForm(whole.get(place)))
                .reduce((first, last) -> last)
                .orElse(MOST / 2);
    }

    private static boolean isInGoodForm(Wanted wanted) {
        Signed signed = wanted.content().signed();
        return signed != null && signed.isWellFormed();
    }

    private static Wanted mark(Wanted wanted) {
        String hash = wanted.content().contentHash();
        return new Wanted(
                new Posting.Content(
                        wanted.content().kind(),
                        "",
                        List.of(),
                        hash.length() > HASH_LENGTH ? hash.substring(0, HASH_LENGTH) : hash,
                        null),
                wanted.at());
    }
}
