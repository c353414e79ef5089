@NullMarked
package city.otklik.city;

import org.jspecify.annotations.NullMarked;
