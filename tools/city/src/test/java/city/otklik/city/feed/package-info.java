@NullMarked
package city.otklik.city.feed;

import org.jspecify.annotations.NullMarked;
