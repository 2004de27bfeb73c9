package io.mysql2dynamodb.runner;

/** Takes time, as a function does. */
final class Pause {

    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError("functions are never interrupted", e);
        }
    }
}
