package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.KeyTypes;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Template;
import io.mysql2dynamodb.contract.validation.Places.EntityPlace;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.List;
import java.util.Optional;

/**
 * Warns where delimiters inside values could give different rows one key. {@code escape} doubles {@code #} and nothing else,
 * so that values stay apart by every {@code #} of the template that has another character, or a part that is never empty
 * and has no {@code #}, at its side; where it alone stands between two texts, a {@code #} at their edges, or an empty value,
 * can be read both ways.
 */
final class KeyDelimiterRule implements SourceRule {

    @Override
    public void check(MigrationContract contract, SourceSchema schema, Findings findings) {
        Places.entities(contract).filter(TemplateRule::readable).forEach(place -> schema.table(
                        place.entity().sourceTable())
                .ifPresent(source -> KeyTypes.keyNames(place.table())
                        .forEach(key -> KeyText.of(place.table(), place.entity(), key)
                                .filter(text -> text.template().placeholders().size() > 1)
                                .ifPresent(text -> key(schema, source, place, key, text, findings)))));
    }

    private static void key(
            SourceSchema schema, SourceTable source, EntityPlace place, String key, KeyText text, Findings findings) {
        List<KeyPart> texts = KeyPart.of(schema, source, place, text).stream()
                .filter(KeyPart::freeText)
                .toList();
        Optional<KeyPart> unescaped =
                texts.stream().filter(part -> !part.escaped()).findFirst();
        if (unescaped.isPresent()) {
            findings.warning(
                    place.pointer(),
                    "the key '" + key + "' is put together with "
                            + unescaped.get().name() + ", a text that may itself contain the delimiter",
                    "add \"escape\": true to an attribute with that value and use it, if the data do not rule it out");
        } else {
            neighbours(place, key, text.template(), texts, findings);
        }
    }

    private static void neighbours(
            EntityPlace place, String key, Template template, List<KeyPart> texts, Findings findings) {
        String before = null;
        StringBuilder between = new StringBuilder();
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Literal literal) {
                between.append(literal.text());
                continue;
            }
            String name = part.toString();
            if (texts.stream().noneMatch(text -> text.name().equals(name))) {
                between.append('\0');
                continue;
            }
            if (before != null) {
                pair(place, key, before, between.toString(), name, findings);
            }
            before = name;
            between.setLength(0);
        }
    }

    private static void pair(
            EntityPlace place, String key, String left, String between, String right, Findings findings) {
        if (!between.contains("#")) {
            findings.warning(
                    place.pointer(),
                    "the key '" + key + "' has no '#' between " + left + " and " + right
                            + ", and \"escape\" doubles nothing else",
                    "write '#' for the delimiter, if the data do not rule it out");
        } else if (between.chars().allMatch(c -> c == '#')) {
            findings.warning(
                    place.pointer(),
                    "the key '" + key + "' has nothing but '" + between + "' between " + left + " and " + right
                            + ": although both are escaped, values that begin or end with '#' or are empty can give two"
                            + " rows one key, which the copy would report as duplicate-key",
                    "write a literal with another character, such as '#TO#', if the data do not rule it out");
        }
    }
}
