package io.tidemark.jobs.cli;

import io.tidemark.state.time.Timeframe;
import java.util.List;
import java.util.stream.Stream;

/** The timeframes and feeds that every build knows. */
public final class StandardVocabulary implements Vocabulary {

    @Override
    public List<String> timeframes() {
        return Stream.concat(Timeframe.intraday().stream(), Timeframe.all().stream())
                .map(Timeframe::name)
                .toList();
    }

    @Override
    public boolean isTimeframe(String name) {
        try {
            Timeframe.of(name);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    @Override
    public List<String> feeds() {
        return List.of("binance");
    }
}
