package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.contract.validation.Places.AttributePlace;
import io.mysql2dynamodb.contract.validation.Places.EntityPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text with placeholders in an entity.
 *
 * @param pointer where it is
 * @param template the text
 * @param within the attribute whose transformation it is; empty for a key template
 */
record TextSource(String pointer, String template, Optional<Attribute> within) {

    static List<TextSource> of(EntityPlace place) {
        List<TextSource> texts = new ArrayList<>();
        place.entity()
                .partitionKeyTemplate()
                .ifPresent(text -> texts.add(new TextSource(place.pointer() + "/pk_template", text, Optional.empty())));
        place.entity()
                .sortKeyTemplate()
                .ifPresent(text -> texts.add(new TextSource(place.pointer() + "/sk_template", text, Optional.empty())));
        for (AttributePlace attribute : place.attributes()) {
            attribute.attribute().transformation().ifPresent(transformation -> of(attribute, transformation)
                    .ifPresent(texts::add));
        }
        return texts;
    }

    private static Optional<TextSource> of(AttributePlace place, Transformation transformation) {
        String member = transformation instanceof Transformation.StringFormat
                ? "format"
                : transformation instanceof Transformation.Static ? "value" : "template";
        return transformation
                .template()
                .map(text -> new TextSource(
                        place.pointer() + "/transformation/" + member, text, Optional.of(place.attribute())));
    }
}
