package io.tidemark.connectors.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.connectors.files.FilePosition;
import io.tidemark.connectors.files.FileSplit;
import io.tidemark.connectors.files.FileSplitSerializer;
import io.tidemark.connectors.files.PartFile;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.Heartbeat;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.Trade;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where files end and a topic goes on: what was said is passed over, what was not is judged by the clock of the files. */
class HandoverTest {

    private static final long SECOND = 1_000_000L;
    private static final long BOUND = 2 * SECOND;

    /** A ends at 100 s, B at 50 s. A's last records are of 99, 98.5 (out of order) and 100 s. */
    private static Handover handover() {
        HistoryEnds ends = new HistoryEnds(BOUND);
        ends.accept(arrival("a", trade("A", 10 * SECOND, 1)));
        ends.accept(arrival("a", trade("A", 99 * SECOND, 2)));
        ends.accept(arrival("a", trade("A", 98 * SECOND + SECOND / 2, 3)));
        ends.accept(arrival("a", trade("A", 100 * SECOND, 4)));
        ends.accept(arrival("a", trade("A", 400 * SECOND, 5)).end(Outcome.QUARANTINED, "future-dated"));
        ends.accept(arrival("b", trade("B", 40 * SECOND, 1)));
        ends.accept(arrival("b", heartbeat(50 * SECOND)));
        return ends.handover();
    }

    @Test
    void theEndsAreTheLastClocks() {
        Handover handover = handover();
        assertThat(handover.ends().keySet()).containsExactly("A", "B");
        assertThat(handover.firstEndMicros()).isEqualTo(50 * SECOND);
        assertThat(handover.lastEndMicros()).isEqualTo(100 * SECOND);
        assertThat(handover.ends().get("A").last()).hasSize(3);
        assertThat(handover.ends().get("B").last()).isEmpty();
        assertThat(handover.isOver(102 * SECOND)).isFalse();
        assertThat(handover.isOver(102 * SECOND + 1)).isTrue();
    }

    @Test
    void whatWasSaidIsPassedOver() {
        assertThat(judged(trade("A", 10 * SECOND, 1)).outcome).isEqualTo(Outcome.IGNORED);
        assertThat(judged(trade("A", 98 * SECOND + SECOND / 2, 3)).reason).isEqualTo("in the history");
        assertThat(judged(trade("A", 100 * SECOND, 4)).outcome).isEqualTo(Outcome.IGNORED);
    }

    @Test
    void whatWasNotSaidGetsTheClockOfItsFiles() {
        Arrival next = judged(trade("A", 101 * SECOND, 6));
        assertThat(next.outcome).isEqualTo(Outcome.PROCESSED);
        assertThat(next.floorMicros).isEqualTo(100 * SECOND);
        Arrival outOfOrder = judged(trade("A", 99 * SECOND, 7));
        assertThat(outOfOrder.outcome)
                .as("of the time of a record of the files, but another")
                .isEqualTo(Outcome.PROCESSED);
        assertThat(outOfOrder.floorMicros).isEqualTo(100 * SECOND);
        assertThat(judged(trade("B", 49 * SECOND, 2)).floorMicros).isEqualTo(50 * SECOND);
    }

    /** Time has passed up to the first end before anything was known of it. */
    @Test
    void anInstrumentWithoutFilesBeginsAtTheFirstEnd() {
        assertThat(judged(trade("C", 47 * SECOND, 1)).outcome).isEqualTo(Outcome.IGNORED);
        assertThat(judged(trade("C", 60 * SECOND, 2)).floorMicros).isEqualTo(50 * SECOND);
    }

    @Test
    void heartbeatsAndWhatCouldNotBeReadAreNotJudged() {
        Arrival beat = judged(heartbeat(SECOND));
        assertThat(beat.outcome).isEqualTo(Outcome.PROCESSED);
        assertThat(beat.floorMicros).isEqualTo(MarketEvent.NONE);
        Arrival broken = new Arrival().reset("t", 1).end(Outcome.REJECTED, "no number");
        handover().judge(broken);
        assertThat(broken.reason).isEqualTo("no number");
    }

    @Test
    void recordsWithoutIdsAreToldByTheirValues() {
        Trade one = trade("A", SECOND, MarketEvent.NONE);
        one.price = 5;
        Trade same = one.copy();
        same.sequence = 77;
        assertThat(RecordKey.of(same)).isEqualTo(RecordKey.of(one));
        same.price = 6;
        assertThat(RecordKey.of(same)).isNotEqualTo(RecordKey.of(one));
    }

    @Test
    void splitsSurviveAsBytesAndTruncatedOnesAreRefused() throws IOException {
        LiveSplitSerializer serializer = new LiveSplitSerializer(new FileSplitSerializer());
        LiveSplit topic = new LiveSplit.OfTopic(TopicRange.behind(17).split("market.raw", 3), handover());
        LiveSplit files = new LiveSplit.OfFiles(
                new FileSplit("p", 2, List.of(PartFile.ascending("x.csv")), new FilePosition(0, 5, 99, 4)));
        PendingSplits pending = new PendingSplits(serializer);
        byte[] bytes = pending.serialize(List.of(topic, files));
        assertThat(pending.deserialize(pending.getVersion(), bytes)).containsExactly(topic, files);
        byte[] own = serializer.serialize(topic);
        for (int length = 1; length < own.length; length++) {
            byte[] cut = Arrays.copyOf(own, length);
            assertThatThrownBy(() -> serializer.deserialize(1, cut)).isInstanceOf(IOException.class);
        }
    }

    private static Arrival judged(MarketEvent event) {
        Arrival arrival = arrival("t", event);
        handover().judge(arrival);
        return arrival;
    }

    static Arrival arrival(String partition, MarketEvent event) {
        Arrival arrival = new Arrival().reset(partition, 1);
        arrival.event = event;
        return arrival;
    }

    static Trade trade(String instrument, long micros, long id) {
        Trade trade = new Trade();
        trade.instrument = instrument;
        trade.eventMicros = micros;
        trade.id = id;
        return trade;
    }

    private static Heartbeat heartbeat(long micros) {
        Heartbeat heartbeat = new Heartbeat();
        heartbeat.eventMicros = micros;
        return heartbeat;
    }
}
