/** Contracts of a service's cases, and what a crash between any two steps leaves. */
@NullMarked
package city.otklik.casestore;

import org.jspecify.annotations.NullMarked;
