package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.ComposedKey;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.Template;
import io.mysql2dynamodb.contract.Transformation;
import java.util.Optional;

/**
 * The template that makes a key's value in an entity: its key template, the format of an explicit attribute, or the
 * composition. A key that is a value of its own has none.
 *
 * @param template the template
 * @param within the attribute whose format it is; empty for a key template or a composition
 */
record KeyText(Template template, Optional<Attribute> within) {

    static Optional<KeyText> of(TableContract table, EntityContract entity, String key) {
        Optional<String> keyTemplate = key.equals(table.partitionKey())
                ? entity.partitionKeyTemplate()
                : table.sortKey().filter(key::equals).flatMap(sort -> entity.sortKeyTemplate());
        if (keyTemplate.isPresent()) {
            return Optional.of(new KeyText(Template.parse(keyTemplate.get()), Optional.empty()));
        }
        Optional<Attribute> explicit = entity.attribute(key);
        if (explicit.isPresent()) {
            return explicit.get()
                    .transformation()
                    .flatMap(Transformation::template)
                    .map(text -> new KeyText(Template.parse(text), explicit));
        }
        return ComposedKey.parse(key).map(composed -> new KeyText(composed.template(), Optional.empty()));
    }

    /** The skeleton of a key's value; a value of its own could be any text. */
    static String skeleton(TableContract table, EntityContract entity, String key) {
        return of(table, entity, key).map(text -> text.template().skeleton()).orElse("\0");
    }
}
