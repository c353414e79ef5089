@NullMarked
package city.otklik.messaging.text;

import org.jspecify.annotations.NullMarked;
