/** The log as a person reads it. */
@NullMarked
package city.otklik.cli.log;

import org.jspecify.annotations.NullMarked;
