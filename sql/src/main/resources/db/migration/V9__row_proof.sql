-- What a feature row says of itself: which builder made it, a hash of its values, and which of them there are.
ALTER TABLE features ADD COLUMN builder_version integer;
ALTER TABLE features ADD COLUMN data_hash       text;
ALTER TABLE features ADD COLUMN validity        text;
COMMENT ON COLUMN features.builder_version IS 'Version of the code that made the row; null: before it was written down';
COMMENT ON COLUMN features.data_hash IS 'First 16 hex of SHA-256 over the values, eight bytes each, big-endian, null as NaN';
COMMENT ON COLUMN features.validity IS 'A digit per value in the order of the contract: 1 where there is one, 0 where null';

CREATE OR REPLACE VIEW feature_sets AS
SELECT instrument AS symbol, timeframe, ts AS timestamp, feature_set, contract_hash, names, values,
       builder_version, data_hash, validity
FROM features LEFT JOIN dim_contract USING (contract_hash);

CREATE OR REPLACE VIEW feature_cache AS SELECT * FROM feature_sets;

CREATE OR REPLACE VIEW inference_features_5m AS
SELECT symbol, timestamp, feature_set, contract_hash, names, values, builder_version, data_hash, validity
FROM feature_sets WHERE timeframe = '5m';
