/** What tests of services stand on: twins of the ports in memory, one broker and one store a JVM, stories. */
@NullMarked
package city.otklik.testkit;

import org.jspecify.annotations.NullMarked;
