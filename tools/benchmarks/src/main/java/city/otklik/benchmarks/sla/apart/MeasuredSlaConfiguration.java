package city.otklik.benchmarks.sla.apart;

import city.otklik.messaging.registry.SchemaRegistry;
import city.otklik.time.CityClock;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** All in which the measured service differs from the real one: the registry's cache is full, and restoring is watched. */
@Configuration(proxyBeanMethods = false)
class MeasuredSlaConfiguration {

    @Bean
    SchemaRegistry schemaRegistry() {
        return new CatalogueRegistry();
    }

    @Bean
    static RestoreWatch restoreWatch() {
        return new RestoreWatch(CityClock.wall());
    }

    @Bean
    static BeanPostProcessor watchRestoring(RestoreWatch watch) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof StreamsBuilderFactoryBean streams) {
                    streams.setStateRestoreListener(watch);
                }
                return bean;
            }
        };
    }
}
