/** The catalogue of facts. */
@NullMarked
package city.otklik.messaging;

import org.jspecify.annotations.NullMarked;
