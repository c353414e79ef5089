@NullMarked
package city.otklik.city.faults;

import org.jspecify.annotations.NullMarked;
