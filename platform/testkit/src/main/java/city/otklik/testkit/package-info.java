/** What tests of services need: twins of the ports in memory, one broker and one store a JVM, stories. */
@NullMarked
package city.otklik.testkit;

import org.jspecify.annotations.NullMarked;
