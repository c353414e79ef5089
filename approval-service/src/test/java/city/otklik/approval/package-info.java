/** Tests of the package of the same name. */
@NullMarked
package city.otklik.approval;

import org.jspecify.annotations.NullMarked;
