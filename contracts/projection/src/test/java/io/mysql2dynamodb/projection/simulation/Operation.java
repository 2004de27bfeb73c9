package io.mysql2dynamodb.projection.simulation;

/** Something under way. */
final class Operation {

    private final String name;
    private final Replay replay;
    private final Runnable work;
    private final Runnable restart;
    private int asleepUntil;

    /** @param restart what follows when it crashes */
    Operation(String name, Replay replay, Runnable work, Runnable restart) {
        this.name = name;
        this.replay = replay;
        this.work = work;
        this.restart = restart;
    }

    /** Makes one step; true when that was the last. */
    boolean advance() {
        return replay.advance(work);
    }

    void crash() {
        restart.run();
    }

    void sleepUntil(int turn) {
        asleepUntil = turn;
    }

    boolean asleep(int turn) {
        return asleepUntil > turn;
    }

    @Override
    public String toString() {
        return name;
    }
}
