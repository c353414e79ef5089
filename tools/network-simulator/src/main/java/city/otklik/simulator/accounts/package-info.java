/** The city's communities in each network and the access tokens to them. */
@NullMarked
package city.otklik.simulator.accounts;

import org.jspecify.annotations.NullMarked;
