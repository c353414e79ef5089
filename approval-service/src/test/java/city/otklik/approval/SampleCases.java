package city.otklik.approval;

import city.otklik.approval.cases.ApprovalCase;
import city.otklik.facts.Network;
import org.apache.avro.specific.SpecificRecord;

/** Cases as deciders get them, folded from facts. */
public final class SampleCases {

    /** The case all of them are about. */
    public static final String ID = "ABCD-EFGH-JKMN";

    private SampleCases() {}

    /** Anna's case in VK, waiting for a draft. */
    public static ApprovalCase annas() {
        return annas(Network.VK, "Когда починят фонарь на улице Мира?");
    }

    public static ApprovalCase annas(Network network, String text) {
        return after(
                ApprovalCase.unknown(ID),
                SampleFacts.received(ID, network, text),
                SampleFacts.accepted(ID),
                SampleFacts.appointed(ID, "anna"),
                SampleFacts.routed(ID, "UGH"));
    }

    /** The same, repeating an earlier message (§14). */
    public static ApprovalCase repeat() {
        return after(annas(), SampleFacts.accepted(ID, "AAAA-BBBB-CCCC"));
    }

    /** Received and not yet screened. */
    public static ApprovalCase unscreened() {
        return after(ApprovalCase.unknown(ID), SampleFacts.received(ID, Network.VK, "Фонарь не горит"));
    }

    public static ApprovalCase after(ApprovalCase before, SpecificRecord... facts) {
        ApprovalCase next = before;
        for (SpecificRecord fact : facts) {
            next = next.evolve(fact);
        }
        return next;
    }
}
