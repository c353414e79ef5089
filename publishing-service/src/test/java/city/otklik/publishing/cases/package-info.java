@NullMarked
package city.otklik.publishing.cases;

import org.jspecify.annotations.NullMarked;
