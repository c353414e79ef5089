/** Deadlines and working time worked out on the command line, with no running system. */
@NullMarked
package city.otklik.cli.deadlines;

import org.jspecify.annotations.NullMarked;
