/** The key of this service. */
@NullMarked
package city.otklik.approval.signing;

import org.jspecify.annotations.NullMarked;
