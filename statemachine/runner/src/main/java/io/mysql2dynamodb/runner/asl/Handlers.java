package io.mysql2dynamodb.runner.asl;

import java.util.List;

/** How a state answers errors: first its retriers in order, then its catchers in order. */
public record Handlers(List<Retrier> retry, List<Catcher> catches) {

    public Handlers {
        retry = List.copyOf(retry);
        catches = List.copyOf(catches);
    }
}
