package city.otklik.approval.cases;

import city.otklik.approval.style.StyleFinding;
import city.otklik.approval.style.StyleReader;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A version with advice on its manner (§16).
 *
 * @param draft its fields are shown next to the findings
 * @param unchanged whether it was submitted again as it had been returned (reading 16)
 */
public record DraftView(@JsonUnwrapped DraftVersion draft, boolean unchanged, List<StyleFinding> findings) {

    public static DraftView of(DraftVersion draft, ApprovalCase ofCase, StyleReader style) {
        return new DraftView(draft, ofCase.isUnchanged(draft), style.read(draft.text(), ofCase.messageText()));
    }
}
