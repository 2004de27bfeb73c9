package io.mysql2dynamodb.local.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.local.deployment.RunLog;
import io.mysql2dynamodb.local.deployment.RunSession;
import io.mysql2dynamodb.local.run.ExecutionRecord;
import io.mysql2dynamodb.local.run.RunConfiguration;
import io.mysql2dynamodb.local.run.RunFolder;
import io.mysql2dynamodb.local.run.RunName;
import io.mysql2dynamodb.local.run.RunRecords;
import io.mysql2dynamodb.local.terminal.Terminal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Starts a run and works on it to its end. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Starts a run: analyses the database, designs the tables if asked, verifies them, copies the rows, verifies every"
                        + " item and writes a report.")
final class RunCommand implements Callable<Integer> {

    private static final List<Integer> STAGES = List.of(1, 2, 6, 7, 8);
    /** It goes on with what the analysis left. */
    private static final int MODELING = 2;

    /** The last stage with which a run may begin: later ones go on with what earlier ones left. */
    private static final int LAST_BEGINNING = 6;

    @ParentCommand
    private Orchestrator program;

    @Option(
            names = "--run",
            paramLabel = "NAME",
            description = "The run's name: letters, digits, '-' and '_' (default: made from the time).")
    private String name;

    @Mixin
    private DeploymentOptions deployment;

    @Option(
            names = "--start-at-stage",
            paramLabel = "N",
            description =
                    "Start at stage 1, 2, 6, 7 or 8 (default: 1, the analysis; 6 begins with the contract). With 2, 7"
                            + " and 8 --run names a run that exists, which is gone on with by a new execution, for instance when its"
                            + " code was mended.")
    private Integer startAtStage;

    @Option(
            names = "--stop-after-stage",
            paramLabel = "N",
            description = "End after stage 1, 2, 6, 7 or 8 (default: 8).")
    private Integer stopAfterStage;

    @Option(names = "--approve-all", description = "Approve every gate unasked, but for quarantined rows.")
    private boolean approveAll;

    @Option(
            names = "--accept-quarantine",
            paramLabel = "REASON=COUNT",
            split = ",",
            description = "Accept that many rows that cannot be items for that reason, for example missing-key=3.")
    private Map<String, Long> acceptQuarantine = new TreeMap<>();

    @Option(
            names = "--live",
            description = "The application goes on writing, to both databases: put only items that are not there.")
    private boolean live;

    @Option(
            names = "--write-units-per-second",
            paramLabel = "N",
            description = "Consume at most that many write units per second.")
    private Integer writeUnits;

    @Option(
            names = "--rows-per-second",
            paramLabel = "N",
            description = "Read at most that many rows per second from MySQL.")
    private Integer rows;

    @Option(
            names = "--repair-rounds",
            paramLabel = "N",
            description = "Repair differences and verify again at most that many times (default: 3).")
    private Integer repairRounds;

    @Mixin
    private WorkloadOptions workload;

    @Mixin
    private ModelingOptions modeling;

    @Option(names = "--keep", description = "Leave the embedded servers running when the run ends well.")
    private boolean keep;

    @Override
    public Integer call() {
        checkStages();
        atLeast("--write-units-per-second", writeUnits, 1);
        atLeast("--rows-per-second", rows, 1);
        atLeast("--repair-rounds", repairRounds, 0);
        modeling.check(startAtStage);
        boolean goesOn = startAtStage != null && (startAtStage > LAST_BEGINNING || startAtStage == MODELING);
        return goesOn ? goOn() : begin();
    }

    private int begin() {
        RunConfiguration configuration = deployment.configuration(keep, modeling.asked());
        ContractFile contract = deployment.contract();
        RunName run = name == null ? RunName.fresh(Clock.systemUTC()) : new RunName(name);
        Passwords password = Passwords.askedFirst(program.surroundings(), configuration);
        RunFolder folder = RunFolder.create(deployment.artifacts(), run);
        writeDown(folder, configuration, contract);
        RunLog.to(folder.log(), program.debug());
        Terminal terminal = program.surroundings().terminal();
        terminal.line(terminal.in(Terminal.Tone.HEADING, "Run " + run) + "  " + folder.root());
        contract.problems().forEach(problem -> terminal.line("  " + problem));
        return work(folder, configuration, terminal, password, run.value());
    }

    /** What a resume needs, or nothing: then the name is free again. */
    private void writeDown(RunFolder folder, RunConfiguration configuration, ContractFile contract) {
        RunRecords records = new RunRecords(folder);
        boolean whole = false;
        try {
            deployment.place(folder.runner(), contract);
            workload.placeIn(folder);
            modeling.placeIn(folder);
            records.execution(new ExecutionRecord(folder.name().value(), input(folder.name())));
            records.configuration(configuration);
            whole = true;
        } finally {
            if (!whole) {
                folder.discard();
            }
        }
    }

    /** A new execution for a run that exists, with what the run was started with. */
    private int goOn() {
        if (name == null) {
            throw new InvalidUsageException(
                    "--start-at-stage " + startAtStage + " goes on with a run that exists: name " + "it with --run");
        }
        deployment.refuseFor(name);
        RunFolder folder = RunFolder.existing(deployment.artifacts(), new RunName(name));
        modeling.placeIn(folder);
        RunConfiguration configuration = new RunRecords(folder).configuration();
        RunLog.to(folder.log(), program.debug());
        Passwords password = Passwords.askedFirst(program.surroundings(), configuration);
        String execution = new RunName(name).next(Clock.systemUTC());
        return work(folder, configuration, program.surroundings().terminal(), password, execution);
    }

    private int work(
            RunFolder folder, RunConfiguration configuration, Terminal terminal, Passwords password, String execution) {
        boolean well = new RunSession(
                        folder, configuration, terminal, program.surroundings().input(), approveAll, password)
                .work(new ExecutionRecord(execution, input(folder.name())));
        return well ? ExitCode.DONE : ExitCode.FAILED;
    }

    private String input(RunName run) {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("run", run.value());
        Optional.ofNullable(startAtStage).ifPresent(stage -> input.put("startAtStage", stage));
        Optional.ofNullable(stopAfterStage).ifPresent(stage -> input.put("stopAfterStage", stage));
        if (live) {
            input.put("source", "live");
        }
        Optional.ofNullable(writeUnits).ifPresent(rate -> input.put("writeUnitsPerSecond", rate));
        Optional.ofNullable(rows).ifPresent(rate -> input.put("rowsPerSecond", rate));
        Optional.ofNullable(repairRounds).ifPresent(rounds -> input.put("repairRounds", rounds));
        workload.addTo(input, run.value());
        modeling.addTo(input, run.value());
        if (!acceptQuarantine.isEmpty()) {
            ObjectNode accepted = input.putObject("acceptQuarantine");
            acceptQuarantine.forEach(accepted::put);
        }
        return input.toString();
    }

    private static void atLeast(String option, Integer given, int least) {
        if (given != null && given < least) {
            throw new InvalidUsageException(option + " " + given + " is not accepted: give at least " + least);
        }
    }

    private void checkStages() {
        int first = stage("--start-at-stage", startAtStage, STAGES.get(0));
        int last = stage("--stop-after-stage", stopAfterStage, STAGES.get(STAGES.size() - 1));
        if (last < first) {
            throw new InvalidUsageException("--stop-after-stage " + last + " is before --start-at-stage " + first);
        }
    }

    private static int stage(String option, Integer given, int otherwise) {
        if (given != null && !STAGES.contains(given)) {
            throw new InvalidUsageException(option + " " + given + " is not accepted: this program runs the stages "
                    + STAGES.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return given == null ? otherwise : given;
    }
}
