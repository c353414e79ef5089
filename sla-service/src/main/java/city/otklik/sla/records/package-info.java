/** Records of Kafka Streams as every other reader of the log has them. */
@NullMarked
package city.otklik.sla.records;

import org.jspecify.annotations.NullMarked;
