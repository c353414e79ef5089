/** A demo city: people who live through a working week by the public interfaces. */
@NullMarked
package city.otklik.city.demo;

import org.jspecify.annotations.NullMarked;
