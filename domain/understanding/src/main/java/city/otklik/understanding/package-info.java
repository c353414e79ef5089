/** What a message says, by rules that several programs need without a running system. */
@NullMarked
package city.otklik.understanding;

import org.jspecify.annotations.NullMarked;
