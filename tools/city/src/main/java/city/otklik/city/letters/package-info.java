/** The dead letters of all services as a person works through them. */
@NullMarked
package city.otklik.city.letters;

import org.jspecify.annotations.NullMarked;
