package city.otklik.access;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The {@code otklik.access.*} properties.
 *
 * @param usersFile users of the embedded start (see {@code UsersFile}); null where only tokens are accepted
 * @param rolesClaim path of the claim that lists the roles in a token; null for the roles of this client, the first of the
 *     configured audiences, in {@code resource_access}
 * @param loginClaim path of the claim that holds the login
 * @param departmentsClaim path of the claim that lists the codes of the person's departments
 * @param openEndpoints actuator endpoints that need no login; every other one is the administrator's
 * @param bodyLimit the longest body that a path takes which is not in {@code bodyLimits}
 * @param bodyLimits the longest body by path pattern, such as {@code /files}
 * @param bodyTime how long a body may take, and a second more for each 64 KB that came
 * @param hashesAtOnce how many passwords are proved at the same time; each takes a core for a while
 * @param allowedOrigins whose pages may send more than questions, such as {@code https://console.example}; a service's own may
 *     always
 * @param openApiDocs whether {@code /v3/api-docs} needs no login; otherwise it is the administrator's
 */
@ConfigurationProperties("otklik.access")
record AccessProperties(
        @Nullable Path usersFile,
        @Nullable String rolesClaim,
        @DefaultValue("preferred_username") String loginClaim,
        @DefaultValue("departments") String departmentsClaim,
        @DefaultValue({"health", "info", "prometheus"}) List<String> openEndpoints,
        @DefaultValue("256KB") DataSize bodyLimit,
        @DefaultValue Map<String, DataSize> bodyLimits,
        @DefaultValue("60s") Duration bodyTime,
        @DefaultValue("2") int hashesAtOnce,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("true") boolean openApiDocs) {}
