package io.mysql2dynamodb.analysis.log.archive;

import java.util.Optional;

/** How a stream ended; to be asked once it did. */
public interface Ending {

    /** The end of a stream that is not unpacked. */
    Ending WHOLE = new Ending() {
        @Override
        public Optional<String> defect() {
            return Optional.empty();
        }

        @Override
        public boolean cutOff() {
            return false;
        }
    };

    /** What is wrong with it, a sentence without its end. */
    Optional<String> defect();

    /** Whether bytes are missing at its end. */
    boolean cutOff();

    /** The ending of a stream that is unpacked out of another. */
    default Ending inside(Ending outer) {
        Ending inner = this;
        return new Ending() {
            @Override
            public Optional<String> defect() {
                return inner.defect().or(outer::defect);
            }

            @Override
            public boolean cutOff() {
                return inner.cutOff() || outer.cutOff();
            }
        };
    }
}
