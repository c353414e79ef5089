@NullMarked
package city.otklik.launcher.letters;

import org.jspecify.annotations.NullMarked;
