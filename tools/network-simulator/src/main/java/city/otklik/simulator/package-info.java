/** Emulated social networks that the city can post to and citizens can write in, with nothing real behind them. */
@NullMarked
package city.otklik.simulator;

import org.jspecify.annotations.NullMarked;
