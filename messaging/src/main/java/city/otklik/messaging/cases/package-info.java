/** A service's cases: state, inbox and outbox in one document, changed in one write. */
@NullMarked
package city.otklik.messaging.cases;

import org.jspecify.annotations.NullMarked;
