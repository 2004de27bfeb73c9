package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.schema.SourceSchema;
import java.util.List;

/** Judges what a contract means, all problems in one pass and in the order of the file. Thread-safe. */
public final class ContractValidator {

    private static final List<ContractRule> ALONE = List.of(
            new NameRule(),
            new KeyRule(),
            new IndexRule(),
            new TableSettingsRule(),
            new UniqueConstraintRule(),
            new AccessPatternRule(),
            new AttributeRule(),
            new TransformationRule(),
            new CalculationRule(),
            new LookupListRule(),
            new SqlRule(),
            new TemplateRule(),
            new SkeletonRule(),
            new SetTypeRule());

    private static final List<SourceRule> WITH_SOURCE = List.of(
            new SourceTableRule(),
            new SqlNameRule(),
            new LiteralRule(),
            new CalculationTypeRule(),
            new PlaceholderRule(),
            new TypePairRule(),
            new TransformedColumnRule(),
            new FloatKeyRule(),
            new GeometryRule(),
            new SortKeyNumberRule(),
            new KeyValueRule(),
            new KeyDelimiterRule());

    private ContractValidator() {}

    /** What is wrong or unwise in a contract, whatever its source. */
    public static List<Problem> validate(MigrationContract contract) {
        Findings findings = new Findings();
        ALONE.forEach(rule -> rule.check(contract, findings));
        return findings.inOrder();
    }

    /** What is wrong or unwise in a contract for a source; includes {@link #validate(MigrationContract)}. */
    public static List<Problem> validate(MigrationContract contract, SourceSchema schema) {
        Findings findings = new Findings();
        ALONE.forEach(rule -> rule.check(contract, findings));
        WITH_SOURCE.forEach(rule -> rule.check(contract, schema, findings));
        return findings.inOrder();
    }
}
