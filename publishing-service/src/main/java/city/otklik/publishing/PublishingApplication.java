package city.otklik.publishing;

import city.otklik.messaging.Fact;
import city.otklik.publishing.accounts.AccountSettings;
import city.otklik.publishing.postings.PostingDesk;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Posts answers and clarifications and notices the author's reply (§4, §8, §10). */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(AccountSettings.class)
public class PublishingApplication {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The application under its own configuration name, so that several can live in one process. */
    public static SpringApplication application() {
        SpringApplication application = new SpringApplication(PublishingApplication.class);
        application.setDefaultProperties(Map.of("spring.config.name", "publishing"));
        return application;
    }

    @Bean
    Consumer<Fact> facts(PostingDesk desk) {
        return desk::handle;
    }
}
