package io.mysql2dynamodb.contract.names;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.Placeholder;
import io.mysql2dynamodb.contract.Template;
import io.mysql2dynamodb.contract.Transformation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The order in which the attributes of an entity can be worked out: each after those whose values it uses. */
public final class AttributeOrder {

    /** Keeps the walk off the end of the stack. */
    private static final int LONGEST_CHAIN = 200;

    private final EntityContract entity;
    private final PlaceholderResolver resolver;
    private final Set<Attribute> done = new LinkedHashSet<>();
    private final Deque<Attribute> open = new ArrayDeque<>();

    private AttributeOrder(EntityContract entity, PlaceholderResolver resolver) {
        this.entity = entity;
        this.resolver = resolver;
    }

    /**
     * The attributes in that order; unrelated ones in the order of the file.
     *
     * @throws UnknownNameException when a placeholder stands for nothing, or attributes use each other in a circle
     * @throws io.mysql2dynamodb.contract.TemplateSyntaxException when a format cannot be read
     */
    public static List<Attribute> of(EntityContract entity, PlaceholderResolver resolver) {
        AttributeOrder order = new AttributeOrder(entity, resolver);
        entity.attributes().forEach(order::visit);
        return new ArrayList<>(order.done);
    }

    private void visit(Attribute attribute) {
        if (done.contains(attribute)) {
            return;
        }
        if (open.contains(attribute)) {
            List<String> circle = new ArrayList<>();
            open.descendingIterator().forEachRemaining(one -> circle.add(one.name()));
            throw new UnknownNameException(
                    "attributes of '" + entity.type() + "' use each other in a circle: "
                            + String.join(" -> ", circle.subList(circle.indexOf(attribute.name()), circle.size()))
                            + " -> " + attribute.name(),
                    "name source columns instead in one of them");
        }
        if (open.size() > LONGEST_CHAIN) {
            throw new UnknownNameException(
                    "more than " + LONGEST_CHAIN + " attributes of '" + entity.type() + "' use each other in a row",
                    "name source columns instead");
        }
        open.push(attribute);
        attribute.transformation().flatMap(Transformation::template).ifPresent(text -> {
            for (Placeholder placeholder : Template.parse(text).placeholders()) {
                if (resolver.resolve(placeholder, attribute) instanceof Resolution.OtherAttribute other) {
                    visit(other.attribute());
                }
            }
        });
        open.pop();
        done.add(attribute);
    }
}
