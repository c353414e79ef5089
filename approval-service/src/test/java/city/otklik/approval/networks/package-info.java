/** Tests of the package of the same name. */
@NullMarked
package city.otklik.approval.networks;

import org.jspecify.annotations.NullMarked;
