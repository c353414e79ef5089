/** Every fact leaves for the log, in order. */
@NullMarked
package city.otklik.messaging.outbox;

import org.jspecify.annotations.NullMarked;
