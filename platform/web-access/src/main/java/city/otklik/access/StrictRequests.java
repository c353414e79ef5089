package city.otklik.access;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads requests by what their records say: a component that is not {@code @Nullable} must be there, no list holds null, a
 * field that the record does not have or that comes twice is refused rather than lost, and nothing is taken for what it is not,
 * such as a number for a text or for one of several names.
 */
final class StrictRequests extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private StrictRequests() {}

    static JsonMapper on(JsonMapper json) {
        return json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(RequestValues.module())
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .annotationIntrospector(tools.jackson.databind.AnnotationIntrospector.pair(
                        json.deserializationConfig().getAnnotationIntrospector(), new StrictRequests()))
                .build();
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return isRequired(member) ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return isRequired(annotated) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : JsonSetter.Value.empty();
    }

    private static boolean isRequired(Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)
                || !(parameter.getOwner().getMember() instanceof Executable creator)
                || !creator.getDeclaringClass().isRecord()
                || !isNullMarked(creator.getDeclaringClass())) {
            return false;
        }
        AnnotatedType type = creator.getAnnotatedParameterTypes()[parameter.getIndex()];
        return !type.isAnnotationPresent(Nullable.class);
    }

    private static boolean isNullMarked(Class<?> type) {
        return type.getPackage().isAnnotationPresent(NullMarked.class) || type.isAnnotationPresent(NullMarked.class);
    }
}
