@NullMarked
package city.otklik.publishing.accounts;

import org.jspecify.annotations.NullMarked;
