/** The commands of the otklik script. */
@NullMarked
package city.otklik.city.commands;

import org.jspecify.annotations.NullMarked;
