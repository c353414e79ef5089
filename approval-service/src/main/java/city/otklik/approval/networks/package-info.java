/** What each network takes: hard limits of length and attachments (§16). */
@NullMarked
package city.otklik.approval.networks;

import org.jspecify.annotations.NullMarked;
