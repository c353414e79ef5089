package city.otklik.approval.cases;

import city.otklik.approval.style.StyleFinding;
import city.otklik.approval.style.StyleReader;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A version with advice on its manner (§16).
 *
 * @param draft its fields are shown next to the findings
 * @param unchanged whether it says what was returned before, under whatever version, or approved in vain (reading 16)
 * @param findings none where the text is no longer kept
 */
public record DraftView(@JsonUnwrapped DraftVersion draft, boolean unchanged, List<StyleFinding> findings) {

    public static DraftView of(DraftVersion draft, ApprovalCase ofCase, StyleReader style) {
        List<StyleFinding> findings =
                draft.text().isEmpty() ? List.of() : style.read(draft.text(), ofCase.messageText());
        return new DraftView(draft, ofCase.isUnchanged(draft), findings);
    }
}
