@NullMarked
package city.otklik.cli.commands;

import org.jspecify.annotations.NullMarked;
