/** How far a group is behind, against a real broker. */
@NullMarked
package city.otklik.messaging.unread;

import org.jspecify.annotations.NullMarked;
