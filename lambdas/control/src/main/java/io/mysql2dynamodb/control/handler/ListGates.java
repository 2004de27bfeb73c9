package io.mysql2dynamodb.control.handler;

import io.mysql2dynamodb.control.GateDesk;
import io.mysql2dynamodb.control.GateView;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import java.util.List;

/** Shows the gates of a run, open and decided. */
public final class ListGates extends JsonHandler<ListGates.Input, ListGates.Output> {

    private final GateDesk desk;

    public ListGates() {
        this(Wiring.fromEnvironment());
    }

    public ListGates(Wiring wiring) {
        super(Input.class);
        this.desk = new GateDesk(wiring);
    }

    @Override
    protected Output handle(Input input) {
        return new Output(desk.list(input.run()).stream().map(GateView::of).toList());
    }

    /**
     * @param run the run
     */
    public record Input(String run) {}

    /**
     * @param gates its gates, in the order in which they were opened
     */
    public record Output(List<GateView> gates) {}
}
