package io.mysql2dynamodb.infrastructure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Judges one table against the contract: keys and types, indexes, billing, stream, time to live, protections.
 *
 * <p>Pure; what the endpoint does not know is told as such and never fails.
 */
final class TableComparison {
    private static final String DEPLOY = "deploy the data stack with this contract";
    private static final String STREAM = "NEW_AND_OLD_IMAGES";

    private TableComparison() {}

    static List<Finding> compare(ExpectedTable expected, ActualTable actual) {
        List<Finding> findings = new ArrayList<>();
        keys(expected, actual).ifPresent(findings::add);
        findings.addAll(IndexComparison.compare(expected, actual));
        if (!actual.onDemand()) {
            findings.add(Finding.differs(
                    "it is billed by provisioned capacity, the contract asks for on-demand (PAY_PER_REQUEST)", DEPLOY));
        }
        stream(actual).ifPresent(findings::add);
        timeToLive(expected, actual).ifPresent(findings::add);
        findings.addAll(protections(actual));
        findings.addAll(limits(expected, actual));
        return findings;
    }

    private static Optional<Finding> keys(ExpectedTable expected, ActualTable actual) {
        if (expected.keys().equals(actual.keys())) {
            return Optional.empty();
        }
        return Optional.of(Finding.differs(
                "it has " + actual.keys() + ", the contract asks for " + expected.keys(),
                "the keys of a table cannot be changed: make sure that nothing uses table '" + actual.name()
                        + "', delete it, and " + DEPLOY + "; or configure another table prefix"));
    }

    private static Optional<Finding> stream(ActualTable actual) {
        if (actual.streamView().equals(Optional.of(STREAM))) {
            return Optional.empty();
        }
        return Optional.of(Finding.differs(
                actual.streamView()
                        .map(view -> "its stream carries " + view + ", " + STREAM + " is needed")
                        .orElse("it has no stream, one with " + STREAM + " is needed"),
                DEPLOY));
    }

    private static Optional<Finding> timeToLive(ExpectedTable expected, ActualTable actual) {
        if (expected.ttlAttribute().equals(actual.ttlAttribute())) {
            return Optional.empty();
        }
        String found = actual.ttlAttribute()
                .map(name -> "its items expire by attribute '" + name + "'")
                .orElse("time to live is off");
        String asked = expected.ttlAttribute()
                .map(name -> "the contract asks for attribute '" + name + "'")
                .orElse("the contract asks for none");
        return Optional.of(Finding.differs(
                found + ", " + asked, DEPLOY + "; a change of time to live can take an hour to be accepted"));
    }

    private static List<Finding> protections(ActualTable actual) {
        if (actual.protections().isEmpty()) {
            return List.of(
                    Finding.notKnown("point-in-time recovery and deletion protection: not known at this endpoint"));
        }
        List<Finding> findings = new ArrayList<>();
        ActualTable.Protections protections = actual.protections().get();
        if (!protections.pointInTimeRecovery()) {
            findings.add(Finding.differs("point-in-time recovery is off", DEPLOY));
        }
        if (!protections.deletionProtection()) {
            findings.add(Finding.differs("deletion protection is off", DEPLOY));
        }
        return findings;
    }

    /** The service leaves unlimited throughput out; an endpoint that is not the service does not know it at all. */
    private static List<Finding> limits(ExpectedTable expected, ActualTable actual) {
        if (actual.limits().isEmpty() && actual.protections().isEmpty()) {
            boolean asked = expected.maxReadUnits().isPresent()
                    || expected.maxWriteUnits().isPresent();
            return asked
                    ? List.of(Finding.notKnown("limits of the on-demand throughput: not known at this endpoint"))
                    : List.of();
        }
        ActualTable.Limits limits = actual.limits().orElse(ActualTable.Limits.NONE);
        List<Finding> findings = new ArrayList<>();
        limit("reads", expected.maxReadUnits(), limits.maxReadUnits()).ifPresent(findings::add);
        limit("writes", expected.maxWriteUnits(), limits.maxWriteUnits()).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> limit(String what, OptionalLong asked, long found) {
        long wanted = asked.orElse(-1);
        if (wanted == found) {
            return Optional.empty();
        }
        return Optional.of(Finding.differs(
                "on-demand " + what + " are limited to " + words(found) + ", the contract asks for " + words(wanted),
                DEPLOY));
    }

    private static String words(long units) {
        return units < 0 ? "no limit" : units + " units per second";
    }
}
