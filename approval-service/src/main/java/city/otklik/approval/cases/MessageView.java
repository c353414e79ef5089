package city.otklik.approval.cases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The citizen's message.
 *
 * @param message its fields are shown
 */
public record MessageView(@JsonUnwrapped Message message) {

    /** The message of this case, null while it is unknown. */
    public static @Nullable MessageView of(ApprovalCase ofCase) {
        return ofCase.message() == null ? null : new MessageView(ofCase.message());
    }
}
