/** Tests of the package of the same name. */
@NullMarked
package city.otklik.approval.approving;

import org.jspecify.annotations.NullMarked;
