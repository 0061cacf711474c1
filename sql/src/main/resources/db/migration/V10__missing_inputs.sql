-- What a feature row had to do without.
ALTER TABLE features ADD COLUMN missing text[];
COMMENT ON COLUMN features.missing IS
    'Macro series that the set reads and the bar''s day had no value of, each with the reason: DXY:stale; null: before it was written down';

CREATE OR REPLACE VIEW feature_sets AS
SELECT instrument AS symbol, timeframe, ts AS timestamp, feature_set, contract_hash, names, values,
       builder_version, data_hash, validity, missing
FROM features LEFT JOIN dim_contract USING (contract_hash);

CREATE OR REPLACE VIEW feature_cache AS SELECT * FROM feature_sets;

CREATE OR REPLACE VIEW inference_features_5m AS
SELECT symbol, timestamp, feature_set, contract_hash, names, values, builder_version, data_hash, validity, missing
FROM feature_sets WHERE timeframe = '5m';
