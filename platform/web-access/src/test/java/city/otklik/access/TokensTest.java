package city.otklik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.access.OverHttp.Reply;
import city.otklik.time.CityClock;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens of an identity provider, instead of the users file or as well as it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensTest {

    private static final String DECISION = "{\"verdict\":\"ACCEPT\",\"count\":1,\"text\":\"x\"}";

    private RSAKey key;
    private IdentityProvider provider;
    private OverHttp office;

    @BeforeAll
    void start() throws JOSEException, IOException {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        provider = IdentityProvider.with(key);
        office = OverHttp.start(
                Office.class,
                "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + provider.issuer(),
                "spring.security.oauth2.resourceserver.jwt.audiences=otklik");
    }

    @AfterAll
    void stop() {
        office.close();
        provider.close();
    }

    private JWTClaimsSet.Builder anna() {
        return new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .subject("4711")
                .audience("otklik")
                .expirationTime(Date.from(CityClock.wall().instant().plus(Duration.ofHours(1))))
                .claim("preferred_username", "anna")
                .claim("realm_access", Map.of("roles", List.of("administrator")))
                .claim(
                        "resource_access",
                        Map.of(
                                "otklik", Map.of("roles", List.of("offline_access", "executor", "department")),
                                "parking", Map.of("roles", List.of("curator"))))
                .claim("departments", List.of("parks"));
    }

    private Reply decide(JWTClaimsSet.Builder claims, RSAKey signedWith) throws JOSEException {
        return office.post("/decisions", DECISION, "Authorization", bearer(claims, signedWith));
    }

    private static String bearer(JWTClaimsSet.Builder claims, RSAKey signedWith) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(signedWith.getKeyID())
                        .build(),
                claims.build());
        token.sign(new RSASSASigner(signedWith));
        return "Bearer " + token.serialize();
    }

    @Test
    void a_token_tells_login_roles_and_departments() throws JOSEException {
        assertThat(decide(anna(), key).json())
                .containsEntry("login", "anna")
                .containsEntry("actor", "executor:anna")
                .containsEntry("spokeForParks", true);
    }

    @Test
    void a_token_without_the_role_is_told_which_one_is_needed() throws JOSEException {
        Reply reply = decide(anna().claim("resource_access", roles("otklik", "curator")), key);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.text()).contains("an executor or a supervisor");
        assertThat(decide(anna().claim("resource_access", "EXECUTOR"), key).status())
                .isEqualTo(403);
    }

    @Test
    void a_role_for_another_client_is_none_here() throws JOSEException {
        assertThat(decide(anna().claim("resource_access", roles("parking", "executor")), key)
                        .status())
                .isEqualTo(403);
        assertThat(decide(
                                anna().claim("resource_access", null)
                                        .claim("realm_access", Map.of("roles", List.of("executor"))),
                                key)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_token_that_is_not_meant_for_this_system_is_refused() throws JOSEException {
        assertRefused(decide(anna().audience("parking"), key));
        assertRefused(decide(anna().audience(List.of()), key));
    }

    private static Map<String, Object> roles(String client, String role) {
        return Map.of(client, Map.of("roles", List.of(role)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spring.security.oauth2.resourceserver.jwt.audiences= | audiences",
                "otklik.access.users-file=target/users-beside-tokens.yml | remove one of the two",
            })
    void half_an_issuer_or_two_stop_the_start(String setting, String said) {
        Path users = Path.of("target", "users-beside-tokens.yml");
        if (Files.notExists(users)) {
            UsersFile.create(users, List.of(UsersFile.User.of("anna", Role.EXECUTOR)));
        }
        assertThatThrownBy(() -> OverHttp.start(
                        Office.class,
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + provider.issuer(),
                        "spring.security.oauth2.resourceserver.jwt.audiences=otklik",
                        setting))
                .hasStackTraceContaining(said);
    }

    @Test
    void an_expired_a_foreign_and_a_broken_token_are_refused() throws JOSEException {
        JWTClaimsSet.Builder old =
                anna().expirationTime(Date.from(CityClock.wall().instant().minus(Duration.ofHours(1))));
        RSAKey foreign = new RSAKeyGenerator(2048).keyID("k1").generate();
        assertRefused(decide(old, key));
        assertRefused(decide(anna(), foreign));
        assertRefused(decide(anna().issuer("http://elsewhere"), key));
        assertRefused(office.post("/decisions", DECISION, "Authorization", "Bearer abc"));
    }

    @Test
    void a_token_without_a_login_names_the_claim() throws JOSEException {
        Reply reply = decide(anna().claim("preferred_username", null), key);
        assertRefused(reply);
        assertThat(reply.text()).contains("preferred_username");
    }

    @Test
    void a_login_stays_the_account_that_first_came_under_it_until_an_administrator_hands_it_over()
            throws JOSEException {
        JWTClaimsSet.Builder vera = anna().claim("preferred_username", "vera");
        assertThat(decide(vera.subject("1"), key).json()).containsEntry("subject", provider.issuer() + " 1");
        for (int i = 0; i < 2; i++) {
            Reply refused = decide(vera.subject("2"), key);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.json()).containsEntry("type", "urn:otklik:refusal:another-account");
            assertThat(decide(vera.subject("1"), key).status()).isEqualTo(200);
        }

        String[] admin = {
            "Authorization",
            bearer(
                    anna().claim("preferred_username", "root")
                            .subject("3")
                            .claim("resource_access", roles("otklik", "administrator")),
                    key)
        };
        assertThat(office.get("/identities/nobody", admin).status()).isEqualTo(404);
        assertThat(office.get("/identities/vera", admin).json())
                .containsEntry("subject", "1")
                .containsEntry("refused", "2");
        assertThat(handOver("9", "a new account", admin).status()).isEqualTo(409);
        assertThat(handOver("2", " ", admin).status()).isEqualTo(422);
        assertThat(handOver("2", "a new account", admin).status()).isEqualTo(202);
        assertThat(office.get("/identities/vera", admin).json())
                .containsEntry("subject", "2")
                .containsEntry("handedOverBy", "root");
        assertThat(decide(vera.subject("2"), key).status()).isEqualTo(200);
        assertThat(office.get("/identities/vera", "Authorization", bearer(vera, key))
                        .status())
                .isEqualTo(403);
    }

    private Reply handOver(String subject, String reason, String... admin) {
        return office.put("/identities/vera", "{\"subject\":\"" + subject + "\",\"reason\":\"" + reason + "\"}", admin);
    }

    @Test
    void a_token_without_a_subject_names_the_claim() throws JOSEException {
        Reply reply = decide(anna().subject(null), key);
        assertRefused(reply);
        assertThat(reply.text()).contains("sub");
    }

    @Test
    void a_password_proves_nobody_where_only_tokens_count() {
        assertRefused(office.post("/decisions", DECISION, OverHttp.basic("anna", "any")));
    }

    @Test
    void claims_are_found_where_the_properties_say() throws JOSEException {
        OverHttp before = office;
        try (OverHttp elsewhere = OverHttp.start(
                Office.class,
                "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + provider.issuer(),
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + provider.keys(),
                "spring.security.oauth2.resourceserver.jwt.audiences=otklik",
                "otklik.access.roles-claim=https://city.example/roles",
                "otklik.access.login-claim=email",
                "otklik.access.departments-claim=org.units")) {
            office = elsewhere;
            JWTClaimsSet.Builder claims = anna().claim("https://city.example/roles", "SUPERVISOR CURATOR")
                    .claim("email", "anna@city.example")
                    .claim("org", Map.of("units", List.of("parks")));
            assertThat(decide(claims, key).json())
                    .containsEntry("actor", "supervisor:anna@city.example")
                    .containsEntry("spokeForParks", true);
        } finally {
            office = before;
        }
    }

    private static void assertRefused(Reply reply) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        assertThat(reply.json())
                .containsEntry("type", "urn:otklik:refusal:credentials-rejected")
                .containsKey("remedy");
    }
}
