/** Refusals as types with words of their own: services are moving to the values of the package above. */
@NullMarked
package city.otklik.access.worded;

import org.jspecify.annotations.NullMarked;
