package io.mysql2dynamodb.reporting.handler;

import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.checklist.Checklist;
import io.mysql2dynamodb.reporting.ReportArtifacts;
import io.mysql2dynamodb.reporting.ReportCheck;
import io.mysql2dynamodb.reporting.summary.StageRecords;

/** Before stage 8: what the report is written from is there. */
public final class CheckReportInputs extends JsonHandler<RunInput, CheckedOutput> {
    private final Wiring wiring;

    public CheckReportInputs() {
        this(Wiring.fromEnvironment());
    }

    public CheckReportInputs(Wiring wiring) {
        super(RunInput.class);
        this.wiring = wiring;
    }

    @Override
    protected CheckedOutput handle(RunInput input) {
        String hash = wiring.runs().require(input.run()).requireContractHash();
        var items = ReportCheck.inputs(input.run(), hash, new StageRecords(wiring.artifacts()));
        var checklist = new Checklist(input.run(), ReportArtifacts.STAGE, Checklist.Side.INPUTS, items);
        return new CheckedOutput(checklist.saveAndRequire(wiring.artifacts()));
    }
}
