@NullMarked
package city.otklik.publishing.postings;

import org.jspecify.annotations.NullMarked;
