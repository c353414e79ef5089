/** The log as a person reads it. */
@NullMarked
package city.otklik.launcher.log;

import org.jspecify.annotations.NullMarked;
