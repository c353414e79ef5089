/** The whole city in one process, and the commands of the otklik script. */
@NullMarked
package city.otklik.city;

import org.jspecify.annotations.NullMarked;
