package io.tidemark.operators.feature;

import io.tidemark.state.feature.kernel.Column;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.ta4j.core.Bar;
import org.ta4j.core.num.Num;

/** A bar of a window, as Ta4j reads it. It has a place and no time: what needs the time is refused when it is compiled. */
final class WindowBar implements Bar {

    private static final long serialVersionUID = 1L;

    private final transient BarWindow window;
    private final int place;

    WindowBar(BarWindow window, int place) {
        this.window = window;
        this.place = place;
    }

    @Override
    public Num getOpenPrice() {
        return window.read(Column.OPEN, place);
    }

    @Override
    public Num getHighPrice() {
        return window.read(Column.HIGH, place);
    }

    @Override
    public Num getLowPrice() {
        return window.read(Column.LOW, place);
    }

    @Override
    public Num getClosePrice() {
        return window.read(Column.CLOSE, place);
    }

    @Override
    public Num getVolume() {
        return window.read(Column.VOLUME, place);
    }

    @Override
    public Num getAmount() {
        return window.read(Column.TURNOVER, place);
    }

    @Override
    public long getTrades() {
        return window.read(Column.TRADES, place).longValue();
    }

    @Override
    public Duration getTimePeriod() {
        throw timeless();
    }

    @Override
    public ZonedDateTime getBeginTime() {
        throw timeless();
    }

    @Override
    public ZonedDateTime getEndTime() {
        throw timeless();
    }

    @Override
    public void addTrade(Num tradeVolume, Num tradePrice) {
        throw new UnsupportedOperationException("bars of a window are closed");
    }

    @Override
    public void addPrice(Num price) {
        throw new UnsupportedOperationException("bars of a window are closed");
    }

    private static UnsupportedOperationException timeless() {
        return new UnsupportedOperationException("it asks for the time of a bar, which features do not know");
    }
}
