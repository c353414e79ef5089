@NullMarked
package city.otklik.launcher.feed;

import org.jspecify.annotations.NullMarked;
