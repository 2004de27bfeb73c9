package io.mysql2dynamodb.infrastructure;

import java.util.List;
import java.util.Locale;

/** {@code 06_1_infrastructure.md}: what was asked for and what was found, for people. */
final class InfrastructureDocument {

    private InfrastructureDocument() {}

    static String write(InfrastructureRecord record, List<ExpectedTable> expected) {
        StringBuilder text = new StringBuilder();
        text.append("# Infrastructure\n\n");
        text.append("Run `%s`, contract `%s`, checked %s.\n\n"
                .formatted(record.run(), record.contractHash(), record.checkedAt()));
        text.append(
                record.matches()
                        ? "Every table is what the contract asks for.\n\n"
                        : "**Not as the contract asks.**\n\n");
        text.append("| table | physical name | keys | indexes | verdict |\n|---|---|---|---|---|\n");
        for (int i = 0; i < expected.size(); i++) {
            ExpectedTable table = expected.get(i);
            text.append("| %s | `%s` | %s | %d | %s |\n"
                    .formatted(
                            table.contractName(),
                            table.physicalName(),
                            table.keys(),
                            table.indexes().size(),
                            words(record.tables().get(i).status())));
        }
        for (int i = 0; i < expected.size(); i++) {
            details(text, expected.get(i), record.tables().get(i));
        }
        return text.toString();
    }

    private static void details(StringBuilder text, ExpectedTable table, TableState state) {
        text.append("\n## %s\n\n".formatted(table.contractName()));
        if (!table.indexes().isEmpty()) {
            text.append("| index | keys | projection |\n|---|---|---|\n");
            table.indexes()
                    .forEach(index -> text.append(
                            "| %s | %s | %s |\n".formatted(index.name(), index.keys(), index.describeProjection())));
            text.append('\n');
        }
        table.ttlAttribute().ifPresent(name -> text.append("Items expire by attribute `%s`.\n\n".formatted(name)));
        if (state.findings().isEmpty()) {
            text.append("Nothing to report.\n");
        }
        state.findings().forEach(finding -> text.append("- %s%s\n".formatted(label(finding), finding)));
    }

    private static String label(Finding finding) {
        return finding.differs() ? "**differs**: " : "";
    }

    private static String words(TableState.Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
