@NullMarked
package city.otklik.messaging.deadletters;

import org.jspecify.annotations.NullMarked;
