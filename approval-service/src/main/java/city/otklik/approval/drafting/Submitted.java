package city.otklik.approval.drafting;

import city.otklik.approval.style.StyleFinding;
import java.util.List;

/**
 * What the executor is told.
 *
 * @param version the number the draft was given
 * @param contentHash what an approval of it will be bound to
 * @param findings advice on its manner (§16): nothing is refused for it
 */
record Submitted(int version, String contentHash, List<StyleFinding> findings) {}
