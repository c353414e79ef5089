@NullMarked
package city.otklik.launcher;

import org.jspecify.annotations.NullMarked;
