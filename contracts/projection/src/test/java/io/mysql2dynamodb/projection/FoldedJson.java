package io.mysql2dynamodb.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** JSON for people: what fits on a line stands on one, only what does not is broken up. */
final class FoldedJson {

    static final JsonMapper JSON = new JsonMapper();

    private final int width;
    private final List<String> lines = new ArrayList<>();

    private FoldedJson(int width) {
        this.width = width;
    }

    /** @param width most characters in a line, as far as single values are no longer */
    static List<String> lines(JsonNode node, int width) {
        FoldedJson folded = new FoldedJson(width);
        folded.add("", "", node, "");
        return folded.lines;
    }

    private void add(String indent, String before, JsonNode node, String after) {
        String whole = indent + before + flat(node) + after;
        if (whole.length() <= width || !node.isContainerNode() || node.isEmpty()) {
            lines.add(whole);
            return;
        }
        lines.add(indent + before + (node.isObject() ? "{" : "["));
        if (node.isObject()) {
            Iterator<Map.Entry<String, JsonNode>> members = node.properties().iterator();
            while (members.hasNext()) {
                Map.Entry<String, JsonNode> member = members.next();
                String name = JSON.getNodeFactory().textNode(member.getKey()) + ": ";
                add(indent + "  ", name, member.getValue(), members.hasNext() ? "," : "");
            }
        } else {
            Iterator<JsonNode> elements = node.iterator();
            while (elements.hasNext()) {
                add(indent + "  ", "", elements.next(), elements.hasNext() ? "," : "");
            }
        }
        lines.add(indent + (node.isObject() ? "}" : "]") + after);
    }

    private static String flat(JsonNode node) {
        List<String> parts = new ArrayList<>();
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> parts.add(
                            JSON.getNodeFactory().textNode(member.getKey()) + ": " + flat(member.getValue())));
            return "{" + String.join(", ", parts) + "}";
        }
        if (node.isArray()) {
            node.forEach(element -> parts.add(flat(element)));
            return "[" + String.join(", ", parts) + "]";
        }
        return node.toString();
    }
}
