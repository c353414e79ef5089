package city.otklik.access;

import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.oversized.OversizedBatches;
import city.otklik.messaging.oversized.OversizedBatchesAutoConfiguration;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.time.CityClock;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The rules for every request, whoever sends it and whatever it asks for. */
@AutoConfiguration(
        after = {
            AccessAutoConfiguration.class,
            OAuth2ResourceServerAutoConfiguration.class,
            OversizedBatchesAutoConfiguration.class
        },
        afterName = "city.otklik.casestore.CaseStoreAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class RequestRulesAutoConfiguration {

    @Bean
    BodyLimitFilter bodyLimitFilter(AccessProperties settings, RefusalWriter refusals) {
        return new BodyLimitFilter(settings, refusals);
    }

    @Bean
    ForeignOriginFilter foreignOriginFilter(AccessProperties settings, RefusalWriter refusals) {
        return new ForeignOriginFilter(settings, refusals);
    }

    @Bean
    DelegatingFilterProxyRegistrationBean bodyLimits() {
        return beforeLogin("bodyLimitFilter");
    }

    @Bean
    DelegatingFilterProxyRegistrationBean foreignOrigins() {
        return beforeLogin("foreignOriginFilter");
    }

    /** By name, as Spring Security registers its own filter: neither is made before all settings are known. */
    private static DelegatingFilterProxyRegistrationBean beforeLogin(String filter) {
        DelegatingFilterProxyRegistrationBean first = new DelegatingFilterProxyRegistrationBean(filter);
        // Before Spring Security: a login is no reason to read more.
        first.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10);
        return first;
    }

    @Bean
    ServerHttpMessageConvertersCustomizer strictRequests(JsonMapper json) {
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(StrictRequests.on(json)));
    }

    @Bean
    PlainTextAdvice plainTextAdvice() {
        return new PlainTextAdvice();
    }

    @Bean
    @ConditionalOnMissingBean
    KeptAnswers keptAnswers() {
        return new InMemoryKeptAnswers(System::nanoTime);
    }

    @Bean
    @ConditionalOnMissingBean
    Identities identities(HandedOverLogins handedOver) {
        return handedOver.over(new InMemoryIdentities());
    }

    @Bean
    IdentityController identityController(Identities identities) {
        return new IdentityController(identities);
    }

    @Bean
    @ConditionalOnBean(Logins.class)
    HandoverController handoverController(Identities identities, Logins logins, CityClock clock) {
        return new HandoverController(identities, logins, clock);
    }

    @Bean
    HandedOverLogins handedOverLogins() {
        return new HandedOverLogins();
    }

    /** Passwords are of a file, and no account of a provider. */
    @Bean
    @ConditionalOnBean({OversizedBatches.class, JwtDecoder.class})
    HandedOverLoginsReader handedOverLoginsReader(
            OversizedBatches oversized, AvroWire wire, HandedOverLogins handedOver) {
        return new HandedOverLoginsReader(oversized::reader, new FactReader(wire), handedOver);
    }

    /** Holds an answer back until it is kept. */
    @Bean
    FilterRegistrationBean<HeldAnswerFilter> answersHeldBack() {
        var last = new FilterRegistrationBean<>(new HeldAnswerFilter());
        last.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10);
        return last;
    }

    @Bean
    WebMvcConfigurer rulesOfRequests(KeptAnswers answers) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                // After the check of the roles: a stranger's request takes no key.
                registry.addInterceptor(new RequestInterceptor()).order(1);
                registry.addInterceptor(new RepeatedRequestInterceptor(answers)).order(2);
            }
        };
    }

    /** What Spring Security's firewall does not let through, such as a path with a NUL. */
    @Bean
    RequestRejectedHandler rejectedRequests(RefusalWriter refusals) {
        return (request, response, e) ->
                refusals.write(request, response, AccessRefusals.badRequest(HttpStatus.BAD_REQUEST));
    }

    /** A stranger who sends slowly holds a thread: these cost next to nothing, so that nobody waits for one. */
    @Bean
    TomcatProtocolHandlerCustomizer<?> threadForEachRequest() {
        return protocol -> protocol.setExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("http-", 0).factory()));
    }

    @Bean
    BodyTimeValve bodyTimeValve(ObjectProvider<AccessProperties> settings) {
        return new BodyTimeValve(() -> settings.getObject().bodyTime());
    }

    @Bean
    ProblemReportValve problemReportValve(RefusalWriter refusals) {
        return new ProblemReportValve(refusals);
    }
}
