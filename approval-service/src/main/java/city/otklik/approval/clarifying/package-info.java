/** Clarifications that are asked of the author in the network (§10). */
@NullMarked
package city.otklik.approval.clarifying;

import org.jspecify.annotations.NullMarked;
