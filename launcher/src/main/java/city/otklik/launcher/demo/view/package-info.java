/** What a spectator of the demo sees, and the report of it. */
@NullMarked
package city.otklik.launcher.demo.view;

import org.jspecify.annotations.NullMarked;
