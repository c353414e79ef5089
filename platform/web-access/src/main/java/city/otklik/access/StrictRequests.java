package city.otklik.access;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads requests by what their records say: a component that is not {@code @Nullable} must be there, no list holds null, and
 * a field that the record does not have is refused rather than lost.
 */
final class StrictRequests extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private StrictRequests() {}

    static JsonMapper on(JsonMapper json) {
        return json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
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
