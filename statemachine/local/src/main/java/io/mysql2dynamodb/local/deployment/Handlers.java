package io.mysql2dynamodb.local.deployment;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.mysql2dynamodb.analysis.handler.CheckAnalysisInputs;
import io.mysql2dynamodb.analysis.handler.CheckAnalysisOutputs;
import io.mysql2dynamodb.analysis.handler.MergeAnalysis;
import io.mysql2dynamodb.analysis.handler.ProfileTables;
import io.mysql2dynamodb.analysis.handler.ReadStructure;
import io.mysql2dynamodb.analysis.handler.ReadWorkload;
import io.mysql2dynamodb.analysis.handler.SnapshotStatements;
import io.mysql2dynamodb.control.handler.DecideGate;
import io.mysql2dynamodb.control.handler.ListGates;
import io.mysql2dynamodb.control.handler.OpenGate;
import io.mysql2dynamodb.control.handler.PauseRun;
import io.mysql2dynamodb.control.handler.PrepareRun;
import io.mysql2dynamodb.infrastructure.handler.CheckInfrastructureInputs;
import io.mysql2dynamodb.infrastructure.handler.CheckInfrastructureOutputs;
import io.mysql2dynamodb.infrastructure.handler.DescribeInfrastructure;
import io.mysql2dynamodb.infrastructure.handler.VerifyInfrastructure;
import io.mysql2dynamodb.migration.handler.CheckAccessPatterns;
import io.mysql2dynamodb.migration.handler.CheckMigrationInputs;
import io.mysql2dynamodb.migration.handler.CheckMigrationOutputs;
import io.mysql2dynamodb.migration.handler.CopyChunk;
import io.mysql2dynamodb.migration.handler.FindExtras;
import io.mysql2dynamodb.migration.handler.PlanChunks;
import io.mysql2dynamodb.migration.handler.RepairDifferences;
import io.mysql2dynamodb.migration.handler.SummarizeCopy;
import io.mysql2dynamodb.migration.handler.SummarizeVerification;
import io.mysql2dynamodb.migration.handler.VerifyChunk;
import io.mysql2dynamodb.modeling.handler.BindContract;
import io.mysql2dynamodb.modeling.handler.CheckModelingInputs;
import io.mysql2dynamodb.modeling.handler.CheckModelingOutputs;
import io.mysql2dynamodb.modeling.handler.DescribeTable;
import io.mysql2dynamodb.modeling.handler.ModelTables;
import io.mysql2dynamodb.modeling.handler.ProveDesign;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.reporting.handler.CheckReportInputs;
import io.mysql2dynamodb.reporting.handler.CheckReportOutputs;
import io.mysql2dynamodb.reporting.handler.SummarizeRun;
import io.mysql2dynamodb.reporting.handler.WriteReport;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every function of the orchestrator by the name that the workflow and people call it by: its class's. */
final class Handlers {

    private Handlers() {}

    static Map<String, RequestStreamHandler> of(Wiring wiring) {
        Map<String, RequestStreamHandler> handlers = new LinkedHashMap<>();
        add(handlers, new PrepareRun(wiring));
        add(handlers, new OpenGate(wiring));
        add(handlers, new DecideGate(wiring));
        add(handlers, new ListGates(wiring));
        add(handlers, new PauseRun(wiring));
        add(handlers, new CheckAnalysisInputs(wiring));
        add(handlers, new ReadStructure(wiring));
        add(handlers, new ProfileTables(wiring));
        add(handlers, new SnapshotStatements(wiring));
        add(handlers, new ReadWorkload(wiring));
        add(handlers, new MergeAnalysis(wiring));
        add(handlers, new CheckAnalysisOutputs(wiring));
        add(handlers, new CheckModelingInputs(wiring));
        add(handlers, new ModelTables(wiring));
        add(handlers, new ProveDesign(wiring));
        add(handlers, new DescribeTable(wiring));
        add(handlers, new CheckModelingOutputs(wiring));
        add(handlers, new BindContract(wiring));
        add(handlers, new CheckInfrastructureInputs(wiring));
        add(handlers, new DescribeInfrastructure(wiring));
        add(handlers, new VerifyInfrastructure(wiring));
        add(handlers, new CheckInfrastructureOutputs(wiring));
        add(handlers, new CheckMigrationInputs(wiring));
        add(handlers, new PlanChunks(wiring));
        add(handlers, new CopyChunk(wiring));
        add(handlers, new SummarizeCopy(wiring));
        add(handlers, new VerifyChunk(wiring));
        add(handlers, new FindExtras(wiring));
        add(handlers, new SummarizeVerification(wiring));
        add(handlers, new RepairDifferences(wiring));
        add(handlers, new CheckAccessPatterns(wiring));
        add(handlers, new CheckMigrationOutputs(wiring));
        add(handlers, new CheckReportInputs(wiring));
        add(handlers, new WriteReport(wiring));
        add(handlers, new CheckReportOutputs(wiring));
        add(handlers, new SummarizeRun(wiring));
        return handlers;
    }

    private static void add(Map<String, RequestStreamHandler> handlers, RequestStreamHandler handler) {
        handlers.put(handler.getClass().getSimpleName(), handler);
    }
}
