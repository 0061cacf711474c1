-- Names that people know from elsewhere, as views that are read and never written to. Bars that a closed log made.
CREATE VIEW cmc_price_histories7 AS
SELECT instrument AS id, time AS ts, open, high, low, close, volume
FROM bars WHERE timeframe = '1D' AND kind = 'canonical';

CREATE VIEW market_raw_minute AS
SELECT instrument AS ticker, time AS ts, open, high, low, close, volume, vwap, trades
FROM bars WHERE timeframe = '1m' AND kind >= 'synthetic';

CREATE VIEW market_raw_day AS
SELECT instrument AS ticker, time AS ts, open, high, low, close, volume, vwap, trades
FROM bars WHERE timeframe = '1D' AND kind >= 'synthetic';

CREATE VIEW ohlcv AS
SELECT instrument AS symbol, timeframe, time AS timestamp, open, high, low, close, volume
FROM bars WHERE kind >= 'synthetic';

CREATE VIEW ohlcv_1min AS SELECT symbol, timestamp, open, high, low, close, volume FROM ohlcv WHERE timeframe = '1m';
CREATE VIEW ohlcv_5min AS SELECT symbol, timestamp, open, high, low, close, volume FROM ohlcv WHERE timeframe = '5m';
CREATE VIEW ohlcv_15min AS SELECT symbol, timestamp, open, high, low, close, volume FROM ohlcv WHERE timeframe = '15m';
CREATE VIEW ohlcv_60min AS SELECT symbol, timestamp, open, high, low, close, volume FROM ohlcv WHERE timeframe = '1h';

CREATE VIEW usdcop_m5_ohlcv AS
SELECT time, 'USD/COP'::text AS symbol, open, high, low, close, volume
FROM bars WHERE timeframe = '5m' AND kind >= 'synthetic' AND upper(instrument) ~ '^USD[-/_]?COP([.]|$)';

CREATE VIEW cmc_ema_daily AS
SELECT instrument AS id, ts, timeframe AS tf, period, ema, d1, d2, d1_close, d2_close, roll FROM ema_daily;
CREATE VIEW cmc_ema_multi_tf AS
SELECT instrument AS id, ts, timeframe AS tf, period, ema, d1, d2, d1_close, d2_close, roll FROM ema_multi_tf;
CREATE VIEW cmc_ema_multi_tf_cal AS
SELECT instrument AS id, ts, timeframe AS tf, period, ema, d1, d2, d1_close, d2_close, roll FROM ema_multi_tf_cal;
CREATE VIEW cmc_ema_multi_tf_cal_anchor AS
SELECT instrument AS id, ts, timeframe AS tf, period, ema, d1, d2, d1_close, d2_close, roll FROM ema_multi_tf_cal_anchor;
CREATE VIEW cmc_ema_multi_tf_v2 AS
SELECT instrument AS id, ts, timeframe AS tf, period, ema, d1, d2, d1_close, d2_close, roll FROM ema_multi_tf_v2;

-- Each day with the averages known at its close.
CREATE VIEW cmc_price_with_emas AS
SELECT b.instrument AS id, e.ts, b.open, b.high, b.low, b.close, b.volume,
       e.alignment, e.timeframe AS tf, e.period, e.ema
FROM bars_day b JOIN ema e ON e.instrument = b.instrument AND e.ts = b.close_time
WHERE b.timeframe = '1D' AND b.kind = 'canonical';

CREATE VIEW cmc_price_with_emas_d1d2 AS
SELECT b.instrument AS id, e.ts, b.open, b.high, b.low, b.close, b.volume,
       e.alignment, e.timeframe AS tf, e.period, e.ema, e.d1, e.d2, e.d1_close, e.d2_close, e.roll
FROM bars_day b JOIN ema e ON e.instrument = b.instrument AND e.ts = b.close_time
WHERE b.timeframe = '1D' AND b.kind = 'canonical';

CREATE VIEW cmc_daily_features AS
SELECT instrument AS id, ts, feature_set, contract_hash, names, values
FROM features LEFT JOIN dim_contract USING (contract_hash) WHERE timeframe = '1D';

CREATE VIEW feature_sets AS
SELECT instrument AS symbol, timeframe, ts AS timestamp, feature_set, contract_hash, names, values
FROM features LEFT JOIN dim_contract USING (contract_hash);

CREATE VIEW feature_cache AS SELECT * FROM feature_sets;

CREATE VIEW inference_features_5m AS
SELECT symbol, timestamp, feature_set, contract_hash, names, values FROM feature_sets WHERE timeframe = '5m';

CREATE VIEW features_tft AS
SELECT instrument AS ticker, ts, contract_hash, names, values
FROM features LEFT JOIN dim_contract USING (contract_hash) WHERE feature_set = 'tft';

CREATE VIEW cmc_signals_ema_crossover AS
SELECT instrument AS id, time AS ts, id AS signal_id, strategy AS signal_type, direction, contract_hash AS feature_version_hash,
       snapshot AS feature_snapshot
FROM signals WHERE strategy LIKE 'ema-cross%';

CREATE VIEW cmc_signals_rsi_mean_revert AS
SELECT instrument AS id, time AS ts, id AS signal_id, strategy AS signal_type, direction, contract_hash AS feature_version_hash,
       snapshot AS feature_snapshot
FROM signals WHERE strategy LIKE 'rsi-mean-revert%';

CREATE VIEW cmc_signals_atr_breakout AS
SELECT instrument AS id, time AS ts, id AS signal_id, strategy AS signal_type, direction, contract_hash AS feature_version_hash,
       snapshot AS feature_snapshot
FROM signals WHERE strategy LIKE 'atr-breakout%';

CREATE VIEW inference_signals AS
SELECT time AS timestamp, model_hash AS model_id, instrument AS symbol, direction AS action, confidence,
       snapshot AS observation
FROM signals;
