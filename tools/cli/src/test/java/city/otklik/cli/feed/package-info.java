@NullMarked
package city.otklik.cli.feed;

import org.jspecify.annotations.NullMarked;
