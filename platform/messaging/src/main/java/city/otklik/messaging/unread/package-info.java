/** How far a service is behind with reading the log, as the broker sees it. */
@NullMarked
package city.otklik.messaging.unread;

import org.jspecify.annotations.NullMarked;
