/** The rules that say which department a message is for (§7). */
@NullMarked
package city.otklik.understanding.routing;

import org.jspecify.annotations.NullMarked;
