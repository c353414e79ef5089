package city.otklik.publishing.networks.vk;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where VKontakte's interface is and how long it is waited for, {@code otklik.networks.vk.*}; both time-outs together are
 * shorter than {@code otklik.publishing.lease}.
 */
@ConfigurationProperties("otklik.networks.vk")
record VkProperties(
        @DefaultValue("https://api.vk.com") URI url,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout) {}
