/** Tests of the package of the same name. */
@NullMarked
package city.otklik.sla.api;

import org.jspecify.annotations.NullMarked;
