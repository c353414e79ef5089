/** From a record of the log to a fact handled once, or to a dead letter. */
@NullMarked
package city.otklik.messaging.inbox;

import org.jspecify.annotations.NullMarked;
