package io.mysql2dynamodb.platform.ledger;

import java.util.List;

/** A run was met with another contract than the one it is bound to. */
public final class ContractChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Messages travel in workflow states, whose size is limited. */
    private static final int SHOWN = 20;

    /** Where only the hash of the contract that the run is bound to is known. */
    public ContractChangedException(String run, String bound, String met) {
        this(run, bound, met, List.of());
    }

    /**
     * Names the changes.
     *
     * @param bound hash of the contract that the run is bound to
     * @param met hash of the other one
     * @param changes what the other one says otherwise
     */
    public ContractChangedException(String run, String bound, String met, List<String> changes) {
        super("run \"" + run + "\" is bound to the contract with hash " + bound + ", but was given one with hash " + met
                + shown(changes) + ". A changed contract needs a new run: start an execution without \"run\"");
    }

    private static String shown(List<String> changes) {
        if (changes.isEmpty()) {
            return "";
        }
        int more = changes.size() - SHOWN;
        return ", which differs in " + String.join("; ", changes.subList(0, Math.min(SHOWN, changes.size())))
                + (more > 0 ? "; and " + more + " more" : "");
    }
}
