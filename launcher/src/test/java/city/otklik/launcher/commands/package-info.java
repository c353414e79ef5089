@NullMarked
package city.otklik.launcher.commands;

import org.jspecify.annotations.NullMarked;
