@NullMarked
package city.otklik.city.commands;

import org.jspecify.annotations.NullMarked;
