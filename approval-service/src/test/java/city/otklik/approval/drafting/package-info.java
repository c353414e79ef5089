/** Tests of the package of the same name. */
@NullMarked
package city.otklik.approval.drafting;

import org.jspecify.annotations.NullMarked;
