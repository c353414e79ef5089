/** The curator approves or returns exactly one version (§12). */
@NullMarked
package city.otklik.approval.approving;

import org.jspecify.annotations.NullMarked;
