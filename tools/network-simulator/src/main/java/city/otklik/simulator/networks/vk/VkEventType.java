package city.otklik.simulator.networks.vk;

/** What a callback server may be told about. */
enum VkEventType {
    NEW("wall_reply_new"),
    EDIT("wall_reply_edit"),
    DELETE("wall_reply_delete");

    private final String wireName;

    VkEventType(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }
}
