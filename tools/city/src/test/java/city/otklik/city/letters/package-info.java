@NullMarked
package city.otklik.city.letters;

import org.jspecify.annotations.NullMarked;
