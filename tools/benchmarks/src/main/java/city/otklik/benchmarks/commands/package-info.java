/** What ./otklik bench understands. */
@NullMarked
package city.otklik.benchmarks.commands;

import org.jspecify.annotations.NullMarked;
