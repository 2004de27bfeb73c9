package io.mysql2dynamodb.modeling.handler;

import io.mysql2dynamodb.modeling.output.TablePage;
import io.mysql2dynamodb.modeling.stage.ModelingArtifacts;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import java.util.List;

/** Gives the gate of a table what it shows. */
public final class DescribeTable extends JsonHandler<DescribeTable.Input, DescribeTable.Output> {
    private final Wiring wiring;

    public DescribeTable() {
        this(Wiring.fromEnvironment());
    }

    public DescribeTable(Wiring wiring) {
        super(Input.class);
        this.wiring = wiring;
    }

    @Override
    protected Output handle(Input input) {
        TablePage page = new ModelingArtifacts(wiring.artifacts()).page(input.run(), input.table());
        return new Output(page.gate(), "Table " + page.table(), page.facts());
    }

    /**
     * @param run the run
     * @param table the table's name in the contract
     */
    public record Input(String run, String table) {}

    /**
     * @param gate the gate's name
     * @param title one line
     * @param facts what the gate shows
     */
    public record Output(String gate, String title, List<String> facts) {}
}
