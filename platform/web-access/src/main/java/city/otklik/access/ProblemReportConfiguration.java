package city.otklik.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The port of the probes has a Tomcat of its own, which nothing of the service's configures. */
@Configuration(proxyBeanMethods = false)
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
class ProblemReportConfiguration {

    @Bean
    BodyTimeValve managementBodyTimeValve(ObjectProvider<AccessProperties> settings) {
        return new BodyTimeValve(() -> settings.getObject().bodyTime());
    }

    @Bean
    ProblemReportValve managementProblemReportValve(RefusalWriter refusals) {
        return new ProblemReportValve(refusals);
    }
}
