-- Previews of averages are few and short-lived: whoever keeps only the newest finds those that a newer row makes pointless.
CREATE INDEX ema_previews ON ema (instrument, alignment, timeframe, period, ts) WHERE roll;
