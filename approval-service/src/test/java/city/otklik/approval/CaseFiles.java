package city.otklik.approval;

import city.otklik.approval.cases.CaseFile;
import city.otklik.approval.cases.CaseStory;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.Network;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Cases as they come to the desks, folded from facts. */
public final class CaseFiles {

    /** The case all of them are about. */
    public static final String ID = "ABCD-EFGH-JKMN";

    private CaseFiles() {}

    /** Anna's case in VK, waiting for a draft. */
    public static CaseFile annas() {
        return annas(Network.VK, "Когда починят фонарь на улице Мира?");
    }

    public static CaseFile annas(Network network, String text) {
        return folded(
                CaseFile.unknown(),
                Told.received(ID, network, text),
                Told.accepted(ID),
                Told.appointed(ID, "anna"),
                Told.routed(ID, "UGH"));
    }

    /** The same, repeating an earlier message (§14). */
    public static CaseFile repeat() {
        return folded(annas(), Told.accepted(ID, "AAAA-BBBB-CCCC"));
    }

    /** Received and not yet screened. */
    public static CaseFile unscreened() {
        MessageReceived received = Told.received(ID, Network.VK, "Фонарь не горит");
        return folded(CaseFile.unknown(), received);
    }

    /** After the interim answer of version 1 was published. */
    public static CaseFile afterInterim(CaseFile approved) {
        return folded(approved, Told.published(ID, 1, AnswerKind.INTERIM));
    }

    public static CaseFile folded(CaseFile file, SpecificRecord... facts) {
        CaseFile next = file;
        for (SpecificRecord fact : facts) {
            next = CaseStory.after(next, fact);
        }
        return next;
    }

    public static Optional<CaseFile> known(CaseFile file) {
        return Optional.of(file);
    }
}
