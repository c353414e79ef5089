/** The commands of the otklik script that need no service on this machine, one class a command. */
@NullMarked
package city.otklik.cli.commands;

import org.jspecify.annotations.NullMarked;
