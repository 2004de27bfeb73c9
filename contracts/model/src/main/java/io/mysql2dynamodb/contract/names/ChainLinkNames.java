package io.mysql2dynamodb.contract.names;

import java.util.ArrayList;
import java.util.List;

/**
 * What names mean in one link of a chain.
 *
 * @param joined the link's own row
 * @param condition for its condition: the link before it, then further back, then its own row
 * @param selected for what it selects: its own row, then the link before it, then further back
 */
public record ChainLinkNames(NamedTable joined, Scope condition, Scope selected) {

    /**
     * The names of a link.
     *
     * @param before the rows joined so far, the latest first and the source row last
     */
    public static ChainLinkNames of(List<NamedTable> before, NamedTable joined) {
        List<NamedTable> condition = new ArrayList<>(before);
        condition.add(joined);
        List<NamedTable> selected = new ArrayList<>(List.of(joined));
        selected.addAll(before);
        return new ChainLinkNames(joined, new Scope(condition), new Scope(selected));
    }
}
