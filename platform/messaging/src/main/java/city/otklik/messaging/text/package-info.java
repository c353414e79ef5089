/** Shows what strangers wrote to people, in terminals and logs. */
@NullMarked
package city.otklik.messaging.text;

import org.jspecify.annotations.NullMarked;
