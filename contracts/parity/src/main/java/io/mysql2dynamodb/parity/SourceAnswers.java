package io.mysql2dynamodb.parity;

import io.mysql2dynamodb.parity.AnswerPlan.Child;
import io.mysql2dynamodb.parity.AnswerPlan.Column;
import io.mysql2dynamodb.parity.AnswerPlan.Root;
import io.mysql2dynamodb.parity.SourceAnswer.ChildRow;
import io.mysql2dynamodb.parity.SourceAnswer.Entry;
import io.mysql2dynamodb.projection.ProjectedItem;
import io.mysql2dynamodb.projection.ProjectedWindow;
import io.mysql2dynamodb.projection.UnconvertibleValueException;
import io.mysql2dynamodb.projection.WindowProjector;
import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.source.SourceSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Asks MySQL, and projects the rows of the answer in the same snapshot, so that rows which have no item for a known reason
 * are told apart. Used by one thread.
 */
final class SourceAnswers {

    /** Most rows of an answer that is compared: what a person would call a page, and what memory allows many times over. */
    static final int MOST_ROWS = 2_000;

    /** Rows read behind a LIMIT to find those that tie with the last one. */
    private static final int BEHIND_LIMIT = 1_000;

    private final SourceSession session;
    private final BoundStatement statement;
    private final ParameterPlan parameters;
    private final AnswerPlan plan;
    private final Completion completion;

    /**
     * @param completion who makes the answer: what the application sorts is read without the statement's limit
     */
    SourceAnswers(
            SourceSession session,
            BoundStatement statement,
            ParameterPlan parameters,
            AnswerPlan plan,
            Completion completion) {
        this.session = session;
        this.statement = statement;
        this.parameters = parameters;
        this.plan = plan;
        this.completion = completion;
    }

    /**
     * The answer now.
     *
     * @throws UnusableParametersException the answer is longer than {@link #MOST_ROWS}
     */
    SourceAnswer answer(ParameterSet set) {
        session.beginSnapshot();
        try {
            return read(set);
        } finally {
            session.endSnapshot();
        }
    }

    private SourceAnswer read(ParameterSet set) {
        OptionalInt limit = limit();
        int rows = limit.isPresent() ? limit.getAsInt() + BEHIND_LIMIT : MOST_ROWS + 1;
        String sql = statement.sql(plan.select(), parameters.counts(set)) + " LIMIT " + rows;
        Map<Root, Map<SourceKey, Entry>> within = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        List<Entry> behind = new ArrayList<>();
        int count = 0;
        try (RowCursor row = session.query(new SourceQuery(sql, parameters.values(set), plan.types()))) {
            while (row.next()) {
                boolean cut = limit.isPresent() && count >= limit.getAsInt();
                read(row, within, cut ? behind : entries);
                count++;
            }
        }
        if (limit.isEmpty() && count > MOST_ROWS) {
            throw new UnusableParametersException("the answer has over " + MOST_ROWS + " rows");
        }
        List<String> last =
                entries.isEmpty() ? List.of() : entries.get(entries.size() - 1).tie();
        List<Entry> tied =
                behind.stream().filter(entry -> entry.tie().equals(last)).toList();
        return projected(entries, tied, limit.isPresent() && count >= limit.getAsInt());
    }

    /** The statement's limit; one beyond what is compared is none. */
    private OptionalInt limit() {
        OptionalInt limit = statement.statement().limit();
        boolean cut = completion != Completion.SORTED_BY_APPLICATION;
        return cut && limit.isPresent() && limit.getAsInt() <= MOST_ROWS ? limit : OptionalInt.empty();
    }

    private void read(RowCursor row, Map<Root, Map<SourceKey, Entry>> known, List<Entry> into) {
        for (Root root : plan.roots()) {
            if (row.value(root.firstKey()) == null) {
                continue;
            }
            SourceKey key = root.entity().identity().read(row, root.firstKey());
            Map<SourceKey, Entry> entries = known.computeIfAbsent(root, of -> new HashMap<>());
            Entry entry = entries.get(key);
            if (entry == null) {
                entry = new Entry(root, key, texts(row, plan.ties()));
                entries.put(key, entry);
                into.add(entry);
                values(row, root.columns(), entry);
            }
            for (Child child : root.children()) {
                child(row, child, entry);
            }
        }
    }

    private static void values(RowCursor row, List<Column> columns, Entry entry) {
        for (Column column : columns) {
            try {
                entry.values().put(column.attribute(), column.conversion().convert(row.value(column.selected())));
            } catch (UnconvertibleValueException e) {
                // the row is quarantined: the projection says so
                entry.values().remove(column.attribute());
            }
        }
    }

    private static void child(RowCursor row, Child child, Entry entry) {
        if (row.value(child.firstKey()) == null) {
            return;
        }
        SourceKey key = child.identity().read(row, child.firstKey());
        Map<String, AttributeValue> members = new HashMap<>();
        for (Column column : child.columns()) {
            try {
                column.conversion()
                        .convert(row.value(column.selected()))
                        .ifPresent(value -> members.put(column.attribute(), value));
            } catch (UnconvertibleValueException e) {
                // the parent is quarantined: the projection says so
                members.remove(column.attribute());
            }
        }
        entry.children(child.attribute()).putIfAbsent(key, new ChildRow(texts(row, child.ties()), members));
    }

    private static List<String> texts(RowCursor row, List<Integer> columns) {
        return columns.stream().map(column -> String.valueOf(row.value(column))).toList();
    }

    private SourceAnswer projected(List<Entry> entries, List<Entry> tied, boolean limited) {
        int quarantined = 0;
        int without = 0;
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(tied);
        for (Root root : plan.roots()) {
            Map<SourceKey, Entry> ofRoot = new HashMap<>();
            all.stream().filter(entry -> entry.root().equals(root)).forEach(entry -> ofRoot.put(entry.row(), entry));
            if (ofRoot.isEmpty()) {
                continue;
            }
            ProjectedWindow window = new WindowProjector(session).project(root.entity(), List.copyOf(ofRoot.keySet()));
            for (ProjectedItem item : window.items()) {
                ofRoot.get(item.source()).projects(item);
            }
            Set<SourceKey> refused = new HashSet<>();
            window.quarantined().forEach(row -> refused.add(row.key()));
            for (Entry entry : entries) {
                boolean itemless = entry.root().equals(root) && entry.item().isEmpty();
                quarantined += itemless && refused.contains(entry.row()) ? 1 : 0;
                without += itemless && !refused.contains(entry.row()) ? 1 : 0;
            }
        }
        return new SourceAnswer(withItems(entries), withItems(tied), quarantined, without, limited);
    }

    private static List<Entry> withItems(List<Entry> entries) {
        return entries.stream().filter(entry -> entry.item().isPresent()).toList();
    }
}
