package city.otklik.access;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The {@code otklik.access.*} properties.
 *
 * @param usersFile users of the embedded start (see {@code UsersFile}); null where only tokens are accepted
 * @param rolesClaim path of the claim that lists the roles in a token, such as {@code realm_access.roles}
 * @param loginClaim path of the claim that holds the login
 * @param departmentsClaim path of the claim that lists the codes of the person's departments
 * @param openEndpoints actuator endpoints that need no login; every other one is the administrator's
 * @param openApiDocs whether {@code /v3/api-docs} needs no login; otherwise it is the administrator's
 */
@ConfigurationProperties("otklik.access")
record AccessProperties(
        @Nullable Path usersFile,
        @DefaultValue("realm_access.roles") String rolesClaim,
        @DefaultValue("preferred_username") String loginClaim,
        @DefaultValue("departments") String departmentsClaim,
        @DefaultValue({"health", "info", "prometheus"}) List<String> openEndpoints,
        @DefaultValue("true") boolean openApiDocs) {}
