/** What could not be processed: kept whole, listed, shown, replayed. */
@NullMarked
package city.otklik.messaging.deadletters;

import org.jspecify.annotations.NullMarked;
