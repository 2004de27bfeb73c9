package io.mysql2dynamodb.artifact;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.stream.Collectors;

/** Places in an artifact as JSON pointers, RFC 6901. */
final class ArtifactPointer {

    private ArtifactPointer() {}

    static String of(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null ? "/" + step.getIndex() : "/" + member(step.getFieldName()))
                .collect(Collectors.joining());
    }

    static String member(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
