/** What a test or a demo does to a network: communities, posts, citizens' comments, behaviour, callbacks. */
@NullMarked
package city.otklik.simulator.administration;

import org.jspecify.annotations.NullMarked;
