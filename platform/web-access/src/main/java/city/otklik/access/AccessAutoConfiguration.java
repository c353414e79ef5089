package city.otklik.access;

import city.otklik.time.CityClock;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service with a REST interface its callers, the check of their roles and one way to say no. */
@AutoConfiguration(
        before = {
            ServletWebSecurityAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class,
            OAuth2ResourceServerAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            WebMvcAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(AccessProperties.class)
public class AccessAutoConfiguration {

    @Bean
    PasswordLogin passwordLogin(
            AccessProperties settings, ObjectProvider<JwtDecoder> tokens, ObjectProvider<OwnLogin> ownLogin) {
        OwnLogin own = ownLogin.getIfAvailable();
        if (settings.usersFile() != null) {
            if (tokens.getIfAvailable() != null) {
                throw new IllegalStateException("otklik.access.users-file and spring.security.oauth2.resourceserver.jwt"
                        + " are both set, so one login could be two persons: remove one of the two");
            }
            return new PasswordLogin(UsersFile.open(settings.usersFile()), own, settings.hashesAtOnce());
        }
        if (tokens.getIfAvailable() == null) {
            LoggerFactory.getLogger(AccessAutoConfiguration.class)
                    .error("Nobody can log in: set otklik.access.users-file or"
                            + " spring.security.oauth2.resourceserver.jwt.issuer-uri");
        }
        return new PasswordLogin(null, own, settings.hashesAtOnce());
    }

    @Bean
    SecurityFilterChain callers(
            HttpSecurity http,
            AccessProperties settings,
            PasswordLogin passwords,
            ObjectProvider<JwtDecoder> tokens,
            ObjectProvider<OAuth2ResourceServerProperties> provider,
            RefusalWriter refusals,
            ObjectProvider<MeterRegistry> meters,
            ObjectProvider<Identities> identities,
            ObjectProvider<OwnLogin> own,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping)
            throws Exception {
        // The provider is a bean, so Spring Security makes a second manager of it, and would hash a wrong password
        // again.
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
        RejectedLogins rejected = new RejectedLogins(refusals, meters);
        // A browser remembers a login, but no cookie proves a caller: ForeignOriginFilter refuses foreign pages without
        // tokens.
        http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .authenticationProvider(passwords)
                .httpBasic(basic -> basic.authenticationEntryPoint(rejected))
                .exceptionHandling(problems -> problems.authenticationEntryPoint((request, response, e) ->
                                refusals.write(request, response, AccessRefusals.loginRequired()))
                        .accessDeniedHandler((request, response, e) ->
                                refusals.write(request, response, AccessRefusals.roleRequired(Role.ADMINISTRATOR))));
        if (tokens.getIfAvailable() != null) {
            String client = client(provider.getObject().getJwt());
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint(rejected)
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(new TokenCaller(
                            settings,
                            client,
                            new IdentityCheck(identities::getObject, own.getIfAvailable(), CityClock.wall())))));
        }
        http.authorizeHttpRequests(paths -> {
            paths.requestMatchers(EndpointRequest.to(settings.openEndpoints().toArray(String[]::new)))
                    .permitAll()
                    .requestMatchers(EndpointRequest.toAnyEndpoint())
                    .hasRole(Role.ADMINISTRATOR.name());
            var docs = paths.requestMatchers(
                    OutsidePaths.API_DOCS, OutsidePaths.API_DOCS + ".yaml", OutsidePaths.API_DOCS + "/**");
            if (settings.openApiDocs()) {
                docs.permitAll();
            } else {
                docs.hasRole(Role.ADMINISTRATOR.name());
            }
            // It goes on with a request that was let through, or was refused already.
            paths.dispatcherTypeMatchers(DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(new OpenPaths(mapping::getObject))
                    .permitAll()
                    .anyRequest()
                    .authenticated();
        });
        return http.build();
    }

    /** A token counts only where it is of the one issuer and meant for this system. */
    private static String client(OAuth2ResourceServerProperties.Jwt settings) {
        if (settings.getIssuerUri() == null || settings.getAudiences().isEmpty()) {
            throw new IllegalStateException("Tokens need spring.security.oauth2.resourceserver.jwt.issuer-uri, the one"
                    + " issuer that is believed, and .audiences, the name of this system there: set both");
        }
        return settings.getAudiences().getFirst();
    }

    @Bean
    RefusalWriter refusalWriter(JsonMapper json, MessageSource messages, LocaleResolver localeResolver) {
        return new RefusalWriter(json, messages, localeResolver);
    }

    @Bean
    WebMvcConfigurer callersOfMethods() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new MethodAccessInterceptor()).excludePathPatterns(OutsidePaths.PATTERNS);
            }
        };
    }

    @Bean
    EveryMethodSaysForWhom everyMethodSaysForWhom(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        return new EveryMethodSaysForWhom(mapping);
    }

    @Bean
    ProblemExceptionHandler problemExceptionHandler() {
        return new ProblemExceptionHandler();
    }

    /** Russian where nothing is asked for: the people who read refusals work in a town hall. */
    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(RefusalMessages.LANGUAGES);
        resolver.setDefaultLocale(RefusalMessages.DEFAULT);
        return resolver;
    }

    @Bean
    MessageSource messageSource(@Value("${otklik.service}") String service) {
        return RefusalMessages.of(service);
    }
}
