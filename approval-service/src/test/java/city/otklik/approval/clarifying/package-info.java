/** Tests of the package of the same name. */
@NullMarked
package city.otklik.approval.clarifying;

import org.jspecify.annotations.NullMarked;
