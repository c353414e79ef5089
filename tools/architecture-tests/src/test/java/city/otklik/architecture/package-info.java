/** The rules of the code base, as tests over all modules at once; every rule says what to do instead. */
@NullMarked
package city.otklik.architecture;

import org.jspecify.annotations.NullMarked;
