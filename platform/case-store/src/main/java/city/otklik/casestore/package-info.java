/** A service's cases: state, inbox and outbox in one document, changed in one write. */
@NullMarked
package city.otklik.casestore;

import org.jspecify.annotations.NullMarked;
