package city.otklik.access.openapi;

import city.otklik.access.Idempotent;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Adds the roles of {@link OnlyFor}, what keeps it from being carried out twice and the possible refusals to every operation. */
final class RolesOfOperations implements GlobalOperationCustomizer {

    static final String PROBLEM = "Problem";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        OnlyFor onlyFor = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), OnlyFor.class);
        ApiResponses responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        if (onlyFor != null) {
            List<String> roles = Arrays.stream(onlyFor.value()).map(Role::name).toList();
            operation.addExtension("x-roles", roles);
            operation.addSecurityItem(new SecurityRequirement().addList(OpenApiAutoConfiguration.PASSWORD));
            operation.addSecurityItem(new SecurityRequirement().addList(OpenApiAutoConfiguration.TOKEN));
            String words = "Only for " + String.join(", ", roles) + ".";
            operation.setDescription(
                    operation.getDescription() == null ? words : operation.getDescription() + " " + words);
            responses.addApiResponse("401", problem("Nobody is logged in"));
            responses.addApiResponse("403", problem("The caller has none of the roles"));
        }
        describeRepeating(operation, method);
        responses.values().forEach(RolesOfOperations::sayJson);
        responses.addApiResponse("4XX", problem("Refused: the problem names the rule, the remedy and the clause"));
        operation.setResponses(responses);
        return operation;
    }

    private static void describeRepeating(Operation operation, HandlerMethod method) {
        Idempotent idempotent = method.getMethodAnnotation(Idempotent.class);
        RequestMapping mapping = method.getMethodAnnotation(RequestMapping.class);
        if (idempotent != null) {
            operation.addExtension("x-idempotent", idempotent.value());
        } else if (mapping != null && List.of(mapping.method()).contains(RequestMethod.POST)) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .description("A new key such as a UUID, unless If-Match names the revision; the same request sent"
                            + " again within 24 hours is answered as the first was (428 without either)")
                    .schema(new StringSchema().maxLength(100)));
        }
    }

    /** What says nothing of its type is JSON. */
    private static void sayJson(ApiResponse response) {
        Content content = response.getContent();
        if (content != null && content.containsKey("*/*")) {
            content.addMediaType("application/json", content.remove("*/*"));
        }
    }

    static Schema<?> problemSchema() {
        Schema<?> schema = new ObjectSchema().description("RFC 9457 problem: why a request was not carried out");
        Stream.of("type", "title", "detail", "remedy", "clause", "field")
                .forEach(name -> schema.addProperty(name, new StringSchema()));
        return schema.addProperty("status", new IntegerSchema());
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }
}
