package io.tidemark.operators.wire;

import io.tidemark.state.analysis.SideInput;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.ema.EmaRow;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.OutcomeCount;
import io.tidemark.state.market.PartitionTally;
import io.tidemark.state.market.SideRecord;
import io.tidemark.state.signal.Signal;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The types of all streams. */
public final class Wire {

    public static final TypeInformation<Arrival> ARRIVAL = new OwnType<>(Arrival.class, new ArrivalSerializer());
    public static final TypeInformation<MarketEvent> EVENT =
            new OwnType<>(MarketEvent.class, new MarketEventSerializer());
    public static final TypeInformation<ClosedBars> CLOSED_BARS = TypeInformation.of(ClosedBars.class);
    public static final TypeInformation<SideInput> SIDE_INPUT = TypeInformation.of(SideInput.class);
    public static final TypeInformation<Bar> BAR = TypeInformation.of(Bar.class);
    public static final TypeInformation<EmaRow> EMA = TypeInformation.of(EmaRow.class);
    public static final TypeInformation<FeatureRow> FEATURES = TypeInformation.of(FeatureRow.class);
    public static final TypeInformation<Signal> SIGNAL = TypeInformation.of(Signal.class);
    public static final TypeInformation<SideRecord> SIDE = TypeInformation.of(SideRecord.class);
    public static final TypeInformation<PartitionTally> TALLY = TypeInformation.of(PartitionTally.class);

    public static final TypeInformation<OutcomeCount> COUNT = TypeInformation.of(OutcomeCount.class);

    private Wire() {}
}
