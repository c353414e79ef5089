/** Tests of city.otklik.routing.departments. */
@NullMarked
package city.otklik.routing.departments;

import org.jspecify.annotations.NullMarked;
