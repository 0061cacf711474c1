-- What is unusual about a day, by name: the flags of the set and its scores of key windows. null: the set has no such column, or no
-- value of it yet. All columns of a set are in features_SET.
CREATE OR REPLACE VIEW cmc_daily_features AS
SELECT f.instrument AS id, f.ts, f.feature_set, f.contract_hash, c.names, f.values,
       f.builder_version, f.data_hash, f.validity, f.missing,
       o.is_outlier, o.outliers,
       f.values[array_position(c.names, 'ret_1d_pct_z')]         AS ret_1d_pct_z,
       f.values[array_position(c.names, 'ret_7d_pct_z')]         AS ret_7d_pct_z,
       f.values[array_position(c.names, 'ret_30d_pct_z')]        AS ret_30d_pct_z,
       f.values[array_position(c.names, 'ret_90d_pct_z')]        AS ret_90d_pct_z,
       f.values[array_position(c.names, 'parkinson_20_z')]       AS parkinson_20_z,
       f.values[array_position(c.names, 'garman_klass_20_z')]    AS garman_klass_20_z,
       f.values[array_position(c.names, 'rogers_satchell_20_z')] AS rogers_satchell_20_z,
       f.values[array_position(c.names, 'yang_zhang_20_z')]      AS yang_zhang_20_z,
       f.values[array_position(c.names, 'close_to_close_20_z')]  AS close_to_close_20_z,
       f.values[array_position(c.names, 'realised_20_z')]        AS realised_20_z,
       f.values[array_position(c.names, 'atr_14_z')]             AS atr_14_z
FROM features f
LEFT JOIN dim_contract c USING (contract_hash)
LEFT JOIN LATERAL (
    SELECT bool_or(v.value = 1) AS is_outlier,
           array_agg(v.name ORDER BY v.place) FILTER (WHERE v.value = 1) AS outliers
    FROM unnest(c.names, f.values) WITH ORDINALITY AS v (name, value, place)
    WHERE v.name ~ '_outlier_(z|iqr)$'
) o ON true
WHERE f.timeframe = '1D';
COMMENT ON VIEW cmc_daily_features IS
    'Features of days; is_outlier: one of the columns NAME_outlier_z and NAME_outlier_iqr is 1, outliers: which';
