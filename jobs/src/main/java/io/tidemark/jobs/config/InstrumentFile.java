package io.tidemark.jobs.config;

import io.tidemark.state.market.Instrument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The instruments of one file: name → what it is. Names end in their venue: {@code BTC-USD.bitstamp}. */
public record InstrumentFile(Map<String, Entry> instruments) {

    /** Whether profit is counted in the quote currency or in the base currency. */
    public enum Contract {
        LINEAR,
        INVERSE
    }

    /**
     * One instrument. {@code priceTick}, {@code lot} and {@code minimumNotional} are decimals in price, size and quote
     * currency; scales are decimal digits kept; a missing {@code sector} is the instrument's own.
     */
    public record Entry(
            String assetClass,
            String session,
            String base,
            String quote,
            Optional<BigDecimal> priceTick,
            Optional<BigDecimal> lot,
            Optional<BigDecimal> minimumNotional,
            Optional<BigDecimal> multiplier,
            Optional<Contract> contract,
            Optional<String> sector,
            Optional<Integer> priceScale,
            Optional<Integer> sizeScale) {

        public Entry {
            InvalidValues.checks()
                    .require(inScale(priceScale), "priceScale", "must be between 0 and 18")
                    .require(inScale(sizeScale), "sizeScale", "must be between 0 and 18")
                    .require(isPositive(priceTick), "priceTick", "must be greater than 0")
                    .require(isPositive(lot), "lot", "must be greater than 0")
                    .require(isPositive(multiplier), "multiplier", "must be greater than 0")
                    .done();
        }

        /** The instrument as the market sees it. */
        public Instrument toInstrument(String name) {
            return new Instrument(
                    name, session, priceScale.orElse(Instrument.PRICE_SCALE), sizeScale.orElse(Instrument.SIZE_SCALE));
        }

        private static boolean inScale(Optional<Integer> scale) {
            return scale.map(digits -> digits >= 0 && digits <= 18).orElse(true);
        }

        private static boolean isPositive(Optional<BigDecimal> value) {
            return value.map(number -> number.signum() > 0).orElse(true);
        }
    }

    /** The instruments in the order of the file. */
    public List<Instrument> toInstruments() {
        return instruments.entrySet().stream()
                .map(entry -> entry.getValue().toInstrument(entry.getKey()))
                .toList();
    }
}
