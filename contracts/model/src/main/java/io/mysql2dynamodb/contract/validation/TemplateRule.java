package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Template;
import io.mysql2dynamodb.contract.TemplateSyntaxException;
import io.mysql2dynamodb.contract.validation.Places.EntityPlace;

/** Every template can be read. */
final class TemplateRule implements ContractRule {

    @Override
    public void check(MigrationContract contract, Findings findings) {
        Places.entities(contract)
                .flatMap(entity -> TextSource.of(entity).stream())
                .forEach(text -> check(text, findings));
    }

    private static void check(TextSource text, Findings findings) {
        try {
            Template.parse(text.template());
        } catch (TemplateSyntaxException e) {
            findings.error(text.pointer(), e.what(), e.remedy());
        }
    }

    /** Whether every template of an entity can be read, so that other rules may look inside. */
    static boolean readable(EntityPlace entity) {
        Findings findings = new Findings();
        TextSource.of(entity).forEach(text -> check(text, findings));
        return findings.inOrder().isEmpty();
    }
}
