/** Drafts: numbered, immutable versions of the answer (§9, §11, §13, §14, §16). */
@NullMarked
package city.otklik.approval.drafting;

import org.jspecify.annotations.NullMarked;
