/** Tests of the package of the same name. */
@NullMarked
package city.otklik.approval.cases;

import org.jspecify.annotations.NullMarked;
