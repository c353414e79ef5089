/** A demo city: people who live through a working week by the public interfaces. */
@NullMarked
package city.otklik.launcher.demo;

import org.jspecify.annotations.NullMarked;
