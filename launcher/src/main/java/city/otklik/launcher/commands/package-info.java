/** The commands of the otklik script. */
@NullMarked
package city.otklik.launcher.commands;

import org.jspecify.annotations.NullMarked;
