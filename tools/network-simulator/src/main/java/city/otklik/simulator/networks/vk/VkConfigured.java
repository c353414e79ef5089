package city.otklik.simulator.networks.vk;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Communities that are there from the start, by {@code simulator.vk.communities[i]}. */
@ConfigurationProperties("simulator.vk")
record VkConfigured(@DefaultValue List<VkCommunityOrder> communities) {}
