package io.mysql2dynamodb.local.terminal;

/** The long steps that show progress. */
public enum Step {
    COPY("copying", "copied", "rows"),
    VERIFY("verifying", "verified", "items"),
    EXTRAS("scanning", "scanned", "items");

    private final String doing;
    private final String done;
    private final String unit;

    Step(String doing, String done, String unit) {
        this.doing = doing;
        this.done = done;
        this.unit = unit;
    }

    public String doing() {
        return doing;
    }

    public String done() {
        return done;
    }

    public String unit() {
        return unit;
    }
}
