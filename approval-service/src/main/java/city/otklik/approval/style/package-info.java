/** Advice on the manner of a draft: it never refuses one (§16). */
@NullMarked
package city.otklik.approval.style;

import org.jspecify.annotations.NullMarked;
