package io.mysql2dynamodb.local.tables;

import java.util.List;

/** Where the wanted tables are learned from. */
@FunctionalInterface
public interface TableDesign {

    /**
     * The tables that the contract asks for.
     *
     * @throws SynthesisFailedException when the CDK app does not produce a template
     * @throws TemplateNotUnderstoodException when its template cannot be followed here
     */
    List<TemplateTable> tables();
}
