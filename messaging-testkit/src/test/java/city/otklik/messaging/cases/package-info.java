/** Contracts of a service's cases, and what a crash between any two steps leaves. */
@NullMarked
package city.otklik.messaging.cases;

import org.jspecify.annotations.NullMarked;
