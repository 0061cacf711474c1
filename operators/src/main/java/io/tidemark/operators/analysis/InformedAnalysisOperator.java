package io.tidemark.operators.analysis;

import io.tidemark.operators.tally.Stopwatch;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.analysis.SideInput;
import io.tidemark.state.analysis.Sides;
import io.tidemark.state.analysis.Told;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.signal.Signal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
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
 * The analysis that is told of other instruments and of macro series, too: they come to every task by the second input. A wave waits
 * for both inputs, so at T all that was to be known by T is known.
 */
public final class InformedAnalysisOperator extends AnalysisOperator
        implements TwoInputStreamOperator<ClosedBars, SideInput, Signal> {

    private static final long serialVersionUID = 1L;

    private static final MapStateDescriptor<String, byte[]> TOLD = new MapStateDescriptor<>(
            "told", BasicTypeInfo.STRING_TYPE_INFO, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
    private static final String ALL = "all";

    private final MarketPlan market;
    private final AnalysisPlan plan;

    private transient Told told;
    private transient BroadcastState<String, byte[]> saved;

    /** The room for all instruments of a market, whose waves are timed. */
    public InformedAnalysisOperator(MarketPlan market, AnalysisPlan plan, Stopwatch watch) {
        super(market, plan, watch);
        this.market = market;
        this.plan = plan;
    }

    @Override
    protected Sides sides() {
        return told;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        told = new Told(market, plan);
        saved = context.getOperatorStateStore().getBroadcastState(TOLD);
        byte[] bytes = saved.get(ALL);
        if (bytes != null) {
            told.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        }
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        told.write(new DataOutputStream(bytes));
        saved.put(ALL, bytes.toByteArray());
    }

    @Override
    public void processElement1(StreamRecord<ClosedBars> element) {
        processElement(element);
    }

    @Override
    public void processElement2(StreamRecord<SideInput> element) {
        told.add(element.getValue());
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        super.processWatermark(mark);
        told.forget(mark.getTimestamp());
    }
}
