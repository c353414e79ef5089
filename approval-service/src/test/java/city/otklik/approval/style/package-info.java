/** Tests of the package of the same name. */
@NullMarked
package city.otklik.approval.style;

import org.jspecify.annotations.NullMarked;
