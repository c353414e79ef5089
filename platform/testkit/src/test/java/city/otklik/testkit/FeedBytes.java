package city.otklik.testkit;

import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CuratorMessage;
import city.otklik.messaging.wire.AvroWire;
import java.time.Instant;

/** Messages of the feed as the curator's own systems would write them. */
final class FeedBytes {

    private FeedBytes() {}

    static byte[] withText(String id, String text) {
        return new AvroWire(SharedStack.RegistryInMemory.registry())
                .encode(CuratorMessage.newBuilder()
                        .setMessageId(id)
                        .setNetwork("VK")
                        .setSentAt(Instant.parse("2026-11-23T05:59:00Z"))
                        .setLink("https://vk.com/wall-1_1")
                        .setAuthor(AuthorOfMessage.newBuilder().build())
                        .setText(text)
                        .build());
    }
}
