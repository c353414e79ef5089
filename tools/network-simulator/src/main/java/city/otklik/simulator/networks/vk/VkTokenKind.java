package city.otklik.simulator.networks.vk;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose key it is; VK opens different methods to each. */
enum VkTokenKind {
    @JsonProperty("community")
    COMMUNITY,
    @JsonProperty("user")
    USER,
    @JsonProperty("service")
    SERVICE
}
