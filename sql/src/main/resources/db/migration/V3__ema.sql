-- Exponential averages, one row per series and day.
CREATE TABLE ema (
    instrument text        NOT NULL,
    alignment  text        NOT NULL,        -- which closes the average is made of
    timeframe  text        NOT NULL,
    period     int         NOT NULL,
    ts         timestamptz NOT NULL,        -- the close at which the row is known
    ema        double precision,            -- the continuous daily series
    ema_bar    double precision,            -- of bar closes; on a preview row as if the bar closed now
    d1         double precision,            -- first difference of ema over all rows
    d2         double precision,            -- second
    d1_close   double precision,            -- the same over rows at closes; null on preview rows
    d2_close   double precision,
    roll       boolean     NOT NULL,        -- true: a preview row
    PRIMARY KEY (instrument, alignment, timeframe, period, ts)
);
CREATE INDEX ema_ts ON ema (ts DESC);
COMMENT ON TABLE ema IS 'Exponential averages at the close of each day';

CREATE VIEW ema_daily AS
SELECT instrument, timeframe, period, ts, ema, ema_bar, d1, d2, d1_close, d2_close, roll
FROM ema WHERE alignment = 'daily';

CREATE VIEW ema_multi_tf AS
SELECT instrument, timeframe, period, ts, ema, ema_bar, d1, d2, d1_close, d2_close, roll
FROM ema WHERE alignment = 'multi_tf';

CREATE VIEW ema_multi_tf_cal AS
SELECT instrument, timeframe, period, ts, ema, ema_bar, d1, d2, d1_close, d2_close, roll
FROM ema WHERE alignment = 'multi_tf_cal';

CREATE VIEW ema_multi_tf_cal_anchor AS
SELECT instrument, timeframe, period, ts, ema, ema_bar, d1, d2, d1_close, d2_close, roll
FROM ema WHERE alignment = 'multi_tf_cal_anchor';

CREATE VIEW ema_multi_tf_v2 AS
SELECT instrument, timeframe, period, ts, ema, ema_bar, d1, d2, d1_close, d2_close, roll
FROM ema WHERE alignment = 'multi_tf_v2';

CREATE VIEW all_emas AS
SELECT instrument, alignment, timeframe, period, ts, ema, ema_bar, d1, d2, d1_close, d2_close, roll,
       days_24x7, days_sessions
FROM ema LEFT JOIN dim_timeframe USING (timeframe);
COMMENT ON VIEW all_emas IS 'The averages of all five alignments with the nominal days of their timeframe';
