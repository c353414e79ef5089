/** The dead letters of all services: listing, choosing, showing and replaying them. */
@NullMarked
package city.otklik.cli.deadletters;

import org.jspecify.annotations.NullMarked;
