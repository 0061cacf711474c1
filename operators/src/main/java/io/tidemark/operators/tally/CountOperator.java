package io.tidemark.operators.tally;

import io.tidemark.state.market.OutcomeCount;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Adds up counts and sends the sums at the end of a bounded input. A subtask that has ended has sent its sums, so it
 * does no harm that its state is not in later checkpoints.
 */
public final class CountOperator<T> extends AbstractStreamOperator<OutcomeCount>
        implements OneInputStreamOperator<T, OutcomeCount>, BoundedOneInput {

    private static final long serialVersionUID = 1L;

    /** What a record counts for: an outcome and a number. */
    public interface Counted<T> extends Serializable {
        String outcome(T record);

        long count(T record);
    }

    private final String where;
    private final Counted<T> counted;

    private transient Map<String, Long> sums;
    private transient ListState<OutcomeCount> stored;

    /** Counts at a named place. */
    public CountOperator(String where, Counted<T> counted) {
        this.where = where;
        this.counted = counted;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        sums = new TreeMap<>();
        stored = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>("sums", TypeInformation.of(OutcomeCount.class)));
        for (OutcomeCount part : stored.get()) {
            sums.merge(part.outcome(), part.count(), Long::sum);
        }
    }

    @Override
    public void processElement(StreamRecord<T> element) {
        T record = element.getValue();
        sums.merge(counted.outcome(record), counted.count(record), Long::sum);
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        stored.clear();
        for (Map.Entry<String, Long> sum : sums.entrySet()) {
            stored.add(new OutcomeCount(where, sum.getKey(), sum.getValue()));
        }
    }

    @Override
    public void endInput() {
        sums.forEach((outcome, count) -> output.collect(new StreamRecord<>(new OutcomeCount(where, outcome, count))));
        sums.clear();
    }
}
