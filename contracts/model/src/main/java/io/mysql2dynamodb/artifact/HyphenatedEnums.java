package io.mysql2dynamodb.artifact;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Locale;

/** Enum constants as the files of this project write them: {@code ONE_TO_MANY} is {@code one-to-many}. */
final class HyphenatedEnums extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(
            MapperConfig<?> config, AnnotatedClass annotatedClass, Enum<?>[] enumValues, String[] names) {
        for (int i = 0; i < enumValues.length; i++) {
            names[i] = enumValues[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return names;
    }
}
