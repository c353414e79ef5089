@NullMarked
package city.otklik.routing.logins;

import org.jspecify.annotations.NullMarked;
