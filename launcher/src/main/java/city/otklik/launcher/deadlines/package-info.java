/** Deadlines and working time worked out on the command line, with no running system. */
@NullMarked
package city.otklik.launcher.deadlines;

import org.jspecify.annotations.NullMarked;
