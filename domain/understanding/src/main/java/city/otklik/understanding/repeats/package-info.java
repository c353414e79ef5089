/** Which messages repeat a question already asked (§14). */
@NullMarked
package city.otklik.understanding.repeats;

import org.jspecify.annotations.NullMarked;
