package city.otklik.sla.processing;

import city.otklik.messaging.deadletters.DeadLetters;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.sla.calendars.CalendarProcessor;
import city.otklik.sla.calendars.PublishedCalendars;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.state.Stores;

/** The calendars are read whole by every instance, before it reads a fact. */
record CalendarsTopology(FactReader reader, PublishedCalendars published, DeadLetters deadLetters) {

    void addTo(StreamsBuilder builder) {
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(CalendarProcessor.STORE),
                                Serdes.ByteArray(),
                                Serdes.ByteArray())
                        .withLoggingDisabled(),
                TopicPlan.WORKING_CALENDARS,
                Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("working-calendars"),
                () -> new CalendarProcessor(reader, published, deadLetters));
    }
}
