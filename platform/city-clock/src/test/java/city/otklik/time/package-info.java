@NullMarked
package city.otklik.time;

import org.jspecify.annotations.NullMarked;
