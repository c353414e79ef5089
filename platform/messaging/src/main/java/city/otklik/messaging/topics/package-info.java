/** Every topic of the city, declared once. */
@NullMarked
package city.otklik.messaging.topics;

import org.jspecify.annotations.NullMarked;
