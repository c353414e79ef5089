/** Whose account of the identity provider a login is, on record for every service. */
@NullMarked
package city.otklik.routing.logins;

import org.jspecify.annotations.NullMarked;
