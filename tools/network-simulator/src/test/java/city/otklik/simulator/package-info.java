/** The running simulator as its callers meet it: over HTTP. */
@NullMarked
package city.otklik.simulator;

import org.jspecify.annotations.NullMarked;
