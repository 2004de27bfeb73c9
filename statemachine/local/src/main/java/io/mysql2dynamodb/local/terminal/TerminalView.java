package io.mysql2dynamodb.local.terminal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Shows a run's events as they happen. On a terminal a long step is one line that is written over, elsewhere a line every
 * so often. Called by one thread at a time.
 */
public final class TerminalView implements Consumer<RunEvent> {

    private static final Map<Integer, String> STAGES =
            Map.of(1, "MySQL analysis", 2, "data modeling", 6, "infrastructure", 7, "data migration", 8, "summary");

    private static final long REDRAW_NANOS = 100_000_000L;
    private static final long SPARSE_NANOS = 10_000_000_000L;

    private final Terminal terminal;
    private final Function<String, List<String>> checklistLines;
    private final Map<Step, ProgressMeter> meters = new EnumMap<>(Step.class);
    private long shownAt;
    private String heldFor = "";

    /** @param checklistLines the lines to show of a passed checklist, by its artifact key */
    public TerminalView(Terminal terminal, Function<String, List<String>> checklistLines) {
        this.terminal = terminal;
        this.checklistLines = checklistLines;
    }

    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.StageBegan began) {
            stage(began.stage());
        } else if (event instanceof RunEvent.ChecklistPassed passed) {
            checklistLines.apply(passed.checklist()).forEach(this::good);
        } else if (event instanceof RunEvent.Noted noted) {
            good(noted.line());
        } else if (event instanceof RunEvent.GateOpened gate) {
            gate(gate);
        } else if (event instanceof RunEvent.GateDecided decided) {
            decided(decided);
        } else if (event instanceof RunEvent.StepBegan began) {
            meters.put(began.step(), new ProgressMeter(began.total(), began.alreadyDone(), System::nanoTime));
            show(began.step(), true);
        } else if (event instanceof RunEvent.StepAdvanced advanced) {
            meters.get(advanced.step()).advance(advanced.amount());
            heldFor = "";
            show(advanced.step(), false);
        } else if (event instanceof RunEvent.StepHeld held) {
            held(held);
        } else if (event instanceof RunEvent.StepEnded ended) {
            good(ProgressLine.ended(ended.step(), meters.get(ended.step())));
        } else if (event instanceof RunEvent.Retrying retrying) {
            retrying(retrying);
        } else if (event instanceof RunEvent.Prepared prepared) {
            terminal.line(terminal.in(
                    Terminal.Tone.FAINT,
                    prepared.contractHash().isEmpty()
                            ? "no contract yet: the source is analysed"
                            : "contract " + shortened(prepared.contractHash()) + " frozen for this run"));
        }
    }

    private void stage(int stage) {
        terminal.line("");
        terminal.line(terminal.in(Terminal.Tone.HEADING, "Stage " + stage + ": " + STAGES.getOrDefault(stage, "")));
    }

    private void good(String text) {
        terminal.line("  " + terminal.in(Terminal.Tone.GOOD, "ok") + "  " + text);
    }

    private void gate(RunEvent.GateOpened gate) {
        terminal.line("  " + terminal.in(Terminal.Tone.ATTENTION, "Gate '" + gate.gate() + "': " + gate.question()));
        gate.facts().forEach(fact -> terminal.line("      - " + fact.replace("\n", "\n        ")));
    }

    private void decided(RunEvent.GateDecided decided) {
        String by = decided.by().isEmpty() ? "" : " by " + decided.by();
        String comment = decided.comment().isEmpty() ? "" : ": " + decided.comment();
        String text = "gate '" + decided.gate() + "' " + (decided.approved() ? "approved" : "rejected") + by + comment;
        if (decided.approved()) {
            good(text);
        } else {
            terminal.line("  " + terminal.in(Terminal.Tone.BAD, text));
        }
    }

    private void show(Step step, boolean now) {
        long time = System.nanoTime();
        if (now || time - shownAt >= (terminal.isLive() ? REDRAW_NANOS : SPARSE_NANOS)) {
            shownAt = time;
            if (terminal.isLive()) {
                terminal.progress(ProgressLine.of(step, meters.get(step)));
            } else {
                terminal.line("  ..  " + step.doing() + " "
                        + ProgressLine.figures(step, meters.get(step)).strip());
            }
        }
    }

    /** A line for each reason; while it stays the same, the progress line says it. */
    private void held(RunEvent.StepHeld held) {
        if (!held.reason().equals(heldFor)) {
            heldFor = held.reason();
            terminal.line("  " + terminal.in(Terminal.Tone.ATTENTION, "wait") + " " + held.reason());
        }
        if (terminal.isLive()) {
            terminal.progress(ProgressLine.of(held.step(), meters.get(held.step())) + "  waiting");
        }
    }

    private void retrying(RunEvent.Retrying retrying) {
        terminal.line("  " + terminal.in(Terminal.Tone.ATTENTION, "retry") + " of '" + retrying.state() + "' in "
                + Figures.seconds(retrying.delay().toMillis() / 1000.0) + " (" + Words.simpleName(retrying.error())
                + ", attempt "
                + retrying.attempt() + "): " + Words.firstLine(retrying.reason()));
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }
}
