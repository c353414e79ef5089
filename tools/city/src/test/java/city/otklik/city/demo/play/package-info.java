/** The pace at which the demo is played. */
@NullMarked
package city.otklik.city.demo.play;

import org.jspecify.annotations.NullMarked;
