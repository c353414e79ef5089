package city.otklik.simulator.networks.vk;

import city.otklik.simulator.accounts.NetworkTokens;
import city.otklik.simulator.behaviour.Behaviour;
import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.networks.vk.api.VkProperties;
import city.otklik.simulator.threads.Network;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** VK's settings, changeable while it runs, and its tokens. */
@Configuration(proxyBeanMethods = false)
class VkConfiguration {

    @Bean
    Behaviour<VkProperties> vkBehaviour(VkProperties configured, Journal journal, JsonMapper json) {
        return new Behaviour<>(Network.VK, VkProperties.class, configured, journal, json);
    }

    @Bean
    NetworkTokens vkTokens() {
        return new NetworkTokens(Network.VK, "vk1.a.", List.of("wall", "photos", "docs", "manage"));
    }
}
