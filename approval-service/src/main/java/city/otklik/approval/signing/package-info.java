/** The key by which this service signs what the curator approved and the executor asks (§10 to §12). */
@NullMarked
package city.otklik.approval.signing;

import org.jspecify.annotations.NullMarked;
