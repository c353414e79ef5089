/** The pages about topics and facts, written from the code and held equal to it. */
@NullMarked
package city.otklik.messaging.docs;

import org.jspecify.annotations.NullMarked;
