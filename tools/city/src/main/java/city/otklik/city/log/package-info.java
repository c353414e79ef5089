/** The log as a person reads it. */
@NullMarked
package city.otklik.city.log;

import org.jspecify.annotations.NullMarked;
