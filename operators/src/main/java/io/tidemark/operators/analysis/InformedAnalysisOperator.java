package io.tidemark.operators.analysis;

import io.tidemark.operators.tally.Stopwatch;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.analysis.Reference;
import io.tidemark.state.analysis.Sides;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.signal.Signal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * The analysis that is told of other instruments, too: their bars come to every task by the second input. A wave waits for both
 * inputs, so at T all that closed at T is known.
 */
public final class InformedAnalysisOperator extends AnalysisOperator
        implements TwoInputStreamOperator<ClosedBars, ClosedBars, Signal> {

    private static final long serialVersionUID = 1L;

    private static final MapStateDescriptor<String, byte[]> TOLD = new MapStateDescriptor<>(
            "told", BasicTypeInfo.STRING_TYPE_INFO, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
    private static final String REFERENCE = "reference";

    private transient Reference reference;
    private transient BroadcastState<String, byte[]> told;

    /** The room for all instruments of a market, whose waves are timed. */
    public InformedAnalysisOperator(MarketPlan market, AnalysisPlan plan, Stopwatch watch) {
        super(market, plan, watch);
    }

    @Override
    protected Sides sides() {
        return reference;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        told = context.getOperatorStateStore().getBroadcastState(TOLD);
        byte[] saved = told.get(REFERENCE);
        reference =
                saved == null ? new Reference() : Reference.read(new DataInputStream(new ByteArrayInputStream(saved)));
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        told.put(REFERENCE, bytes());
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        reference.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Override
    public void processElement1(StreamRecord<ClosedBars> element) {
        processElement(element);
    }

    @Override
    public void processElement2(StreamRecord<ClosedBars> element) {
        reference.add(element.getValue());
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        super.processWatermark(mark);
        reference.forget(mark.getTimestamp());
    }
}
