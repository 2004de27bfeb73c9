package io.mysql2dynamodb.local.deployment;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.mysql2dynamodb.local.endpoint.LocalEndpoint;
import io.mysql2dynamodb.local.function.FunctionOutcome;
import io.mysql2dynamodb.local.function.LocalFunctions;
import io.mysql2dynamodb.local.function.NoSuchFunctionException;
import io.mysql2dynamodb.local.run.RunConfiguration;
import io.mysql2dynamodb.local.run.RunConfiguration.Target;
import io.mysql2dynamodb.local.tables.TableCreation;
import io.mysql2dynamodb.local.tables.TableStreams;
import io.mysql2dynamodb.platform.DeployedContract;
import io.mysql2dynamodb.platform.Settings;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.FolderArtifactStore;
import io.mysql2dynamodb.platform.ledger.LedgerTable;
import io.mysql2dynamodb.runner.Runner;
import io.mysql2dynamodb.runner.RunnerPorts;
import io.mysql2dynamodb.runner.event.ExecutionListener;
import io.mysql2dynamodb.runner.journal.FolderJournal;
import io.mysql2dynamodb.runner.port.FunctionServiceException;
import io.mysql2dynamodb.runner.port.InvocationResult;
import io.mysql2dynamodb.source.JdbcSourceDatabase;
import io.mysql2dynamodb.target.TargetFailures;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * The whole orchestrator in this process: the functions over folders and the two databases, the runner over the
 * workflow's file, and the local endpoint in front of both. What {@code cdk deploy} puts into an account, made of the
 * same parts.
 */
public final class LocalDeployment implements AutoCloseable {

    /** A chunk takes a tenth of that here, where writes cost nothing but CPU: short enough that a kill loses little. */
    private static final String CHUNK_SECONDS = "20";

    /** Two databases and this process share one machine. */
    private static final String COPY_CONCURRENCY = "2";

    private final Wiring wiring;
    private final LocalFunctions functions;
    private final Runner runner;
    private final LocalEndpoint endpoint;

    private LocalDeployment(Wiring wiring, LocalFunctions functions, Runner runner, LocalEndpoint endpoint) {
        this.wiring = wiring;
        this.functions = functions;
        this.runner = runner;
        this.endpoint = endpoint;
    }

    /**
     * Puts the parts together and opens the endpoint.
     *
     * @param port the endpoint's port, or 0 for any free one
     * @throws io.mysql2dynamodb.target.TargetException when the ledger's table cannot be reached
     */
    public static LocalDeployment open(
            Workplace workplace,
            RunConfiguration configuration,
            Backends backends,
            int port,
            ExecutionListener listener) {
        Clock clock = Clock.systemUTC();
        LocalCallbacks callbacks = new LocalCallbacks();
        ArtifactStore artifacts = new FolderArtifactStore(workplace.artifacts());
        Wiring wiring = Wiring.builder()
                .settings(settings(configuration))
                .artifacts(artifacts)
                .deployedContract(new DeployedContract(new FolderArtifactStore(workplace.own()), Workplace.CONTRACT))
                .ledger(ledger(configuration, backends, clock))
                .source(new JdbcSourceDatabase(backends.source(), backends::password))
                .scratch(new LocalScratch(workplace.own().resolve("scratch")))
                .dynamo(backends.dynamo())
                .callbacks(callbacks)
                .clock(clock)
                .build();
        Map<String, RequestStreamHandler> handlers = Handlers.of(wiring);
        if (configuration.target().kind() != Target.Kind.AWS) {
            deployHere(handlers, workplace, configuration, backends);
        }
        LocalFunctions functions = new LocalFunctions(handlers, clock);
        RunnerPorts ports = RunnerPorts.of(
                        (name, payload) -> invoke(functions, name, payload),
                        new ArtifactObjects(artifacts),
                        new FolderJournal(workplace.executions()))
                .withListener(listener);
        Runner runner = new Runner(Workflow.load(handlers.keySet()), ports);
        callbacks.answer(runner);
        LocalEndpoint endpoint = LocalEndpoint.start(port, new RunnerExecutions(runner, clock), functions);
        return new LocalDeployment(wiring, functions, runner, endpoint);
    }

    private static Settings settings(RunConfiguration configuration) {
        String instruction = configuration.target().kind() == Target.Kind.AWS
                ? "Deploy the tables with this contract: cdk deploy 'Data/*'. Then approve."
                : "Approve to have the missing tables created.";
        return Settings.from(Map.of(
                "TABLE_PREFIX", configuration.tablePrefix(),
                "LEDGER_TABLE", configuration.ledgerTable(),
                "DEPLOY_INSTRUCTION", instruction,
                "CHUNK_SECONDS", CHUNK_SECONDS,
                "COPY_CONCURRENCY", COPY_CONCURRENCY));
    }

    private static LedgerTable ledger(RunConfiguration configuration, Backends backends, Clock clock) {
        String table = configuration.ledgerTable();
        TargetFailures.translating(backends.dynamo(), "CreateTable", table, () -> {
            if (configuration.target().kind() == Target.Kind.AWS) {
                return backends.dynamo().describeTable(request -> request.tableName(table));
            }
            LedgerTable.create(backends.dynamo(), table);
            return table;
        });
        return new LedgerTable(backends.dynamo(), table, clock);
    }

    private static void deployHere(
            Map<String, RequestStreamHandler> handlers,
            Workplace workplace,
            RunConfiguration configuration,
            Backends backends) {
        LocalInfrastructure here = new LocalInfrastructure(
                new TableDesigns(configuration, workplace.artifacts(), workplace.synthesized()),
                new TableCreation(backends.dynamo()),
                configuration.target().kind() == Target.Kind.EMBEDDED
                        ? Optional.of(new TableStreams(backends.dynamo()))
                        : Optional.empty(),
                backends.place());
        handlers.computeIfPresent("DescribeInfrastructure", (name, handler) -> here.describing(handler));
        handlers.computeIfPresent("VerifyInfrastructure", (name, handler) -> here.verifying(handler));
    }

    private static InvocationResult invoke(LocalFunctions functions, String name, byte[] payload) {
        try {
            FunctionOutcome outcome = functions.invoke(name, payload);
            return outcome instanceof FunctionOutcome.Failed failed
                    ? new InvocationResult.Failed(failed.payload())
                    : new InvocationResult.Returned(((FunctionOutcome.Succeeded) outcome).payload());
        } catch (NoSuchFunctionException e) {
            throw FunctionServiceException.unknownFunction(name);
        }
    }

    public Wiring wiring() {
        return wiring;
    }

    public LocalFunctions functions() {
        return functions;
    }

    public Runner runner() {
        return runner;
    }

    public LocalEndpoint endpoint() {
        return endpoint;
    }

    /** Closes the endpoint and stops what runs, so that it can be redriven. */
    @Override
    public void close() {
        endpoint.close();
        runner.close();
        wiring.dynamo().close();
    }
}
