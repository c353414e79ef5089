/** What official accounts posted through the networks' interfaces, and how often they tried (§4, §8). */
@NullMarked
package city.otklik.simulator.ledger;

import org.jspecify.annotations.NullMarked;
