package io.tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ViewsTest {

    static final String RELATIONS =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1";

    private static final String VIEWS =
            "SELECT table_name FROM information_schema.views WHERE table_schema = 'public' ORDER BY 1";
    private static final String BAR =
            "('%s', '%s', '2024-01-02T00:00Z', '2024-01-03T00:00Z', 1, 2, 0.5, 1.5, 10, 15, 1.5,"
                    + " 3, null, '%s', false, false, 0, '2024-01-02', 0)";

    private static final String DAY =
            "INSERT INTO features VALUES ('A.x', '1D', '%s', 'daily', 'd', '%s', 2, 'e', '1')";

    private static DatabaseLogin login;

    @BeforeAll
    static void fill() throws SQLException {
        login = MigrationsTest.migrated();
        List<String> statements = new ArrayList<>();
        for (String timeframe : List.of("1m", "5m", "15m")) {
            statements.add(
                    "INSERT INTO bars_minute VALUES " + BAR.formatted("USD-COP.twelvedata", timeframe, "canonical"));
        }
        statements.add("INSERT INTO bars_hour VALUES " + BAR.formatted("A.x", "1h", "synthetic"));
        statements.add("INSERT INTO bars_day VALUES " + BAR.formatted("A.x", "1D", "canonical"));
        statements.add("INSERT INTO bars_day VALUES " + BAR.formatted("B.x", "1D", "preview"));
        for (String alignment : List.of("daily", "multi_tf", "multi_tf_cal", "multi_tf_cal_anchor", "multi_tf_v2")) {
            statements.add("INSERT INTO ema VALUES ('A.x', '" + alignment
                    + "', '7D', 9, '2024-01-03T00:00Z', 1, 1, 1, 1, 1, 1, false)");
        }
        statements.add("INSERT INTO dim_contract VALUES ('h', '{ema_9}')");
        statements.add("INSERT INTO features VALUES ('A.x', '1D', '2024-01-03T00:00Z', 'tft', 'h', '{1}')");
        statements.add(
                "INSERT INTO features VALUES ('A.x', '5m', '2024-01-03T00:00Z', 'tft', 'h', '{null}', 1, 'd', '0',"
                        + " '{DXY:stale}')");
        statements.add("INSERT INTO dim_contract VALUES"
                + " ('d', '{close,ret_1d_pct_z,ret_1d_pct_outlier_z,parkinson_20_outlier_iqr,atr_14_z}')");
        statements.add(DAY.formatted("2024-01-04", "{7,4.5,1,0,-2}"));
        statements.add(DAY.formatted("2024-01-05", "{1,0.5,0,0,-1}"));
        statements.add(DAY.formatted("2024-01-06", "{1,null,null,null,null}"));
        for (String strategy : List.of("ema-cross", "rsi-mean-revert", "atr-breakout")) {
            statements.add("INSERT INTO signals VALUES ('" + strategy + "', 'A.x', '" + strategy
                    + "', '1', '1D', '2024-01-03T00:00Z', 'long', 1, 'b', 'h', '', 'c', '{\"ema_9\": 1}')");
        }
        Server.run(login, statements.toArray(String[]::new));
    }

    @Test
    void everyViewReturnsRows() throws SQLException {
        List<String> views = Server.query(login, VIEWS);
        assertThat(views).contains("bars", "all_emas", "ema_multi_tf_v2", "cmc_price_histories7", "usdcop_m5_ohlcv");
        for (String view : views) {
            assertThat(Server.query(login, "SELECT * FROM " + view)).as(view).isNotEmpty();
        }
    }

    @Test
    void aCandlestickPanelTakesTheColumnsOfBarsAsTheyAre() throws SQLException {
        assertThat(Server.query(
                        login,
                        "SELECT column_name || ' ' || data_type FROM information_schema.columns"
                                + " WHERE table_name = 'bars' ORDER BY ordinal_position"))
                .contains("open double precision", "high double precision", "low double precision")
                .contains("close double precision", "volume double precision")
                .first()
                .isEqualTo("time timestamp with time zone");
        assertThat(Server.query(login, "SELECT count(*) FROM bars")).containsExactly("6");
    }

    @Test
    void allEmasHasEveryAlignmentAndItsDays() throws SQLException {
        assertThat(Server.query(login, "SELECT alignment || days_24x7 FROM all_emas ORDER BY 1"))
                .containsExactly("daily7", "multi_tf7", "multi_tf_cal7", "multi_tf_cal_anchor7", "multi_tf_v27");
    }

    @Test
    void oldNamesShowFinalBarsAlone() throws SQLException {
        assertThat(Server.query(login, "SELECT id FROM cmc_price_histories7")).containsExactly("A.x");
        assertThat(Server.query(login, "SELECT timeframe FROM ohlcv ORDER BY 1"))
                .containsExactly("15m", "1D", "1h", "1m", "5m");
    }

    @Test
    void rowsOfFeaturesSayWhatWasMissing() throws SQLException {
        assertThat(Server.query(login, "SELECT symbol || missing[1] FROM feature_sets WHERE cardinality(missing) > 0"))
                .isEqualTo(Server.query(login, "SELECT symbol || missing[1] FROM feature_cache WHERE missing <> '{}'"))
                .isEqualTo(Server.query(login, "SELECT symbol || missing[1] FROM inference_features_5m"))
                .containsExactly("A.xDXY:stale");
    }

    @Test
    void daysSayWhatIsUnusualAboutThem() throws SQLException {
        assertThat(Server.query(
                        login,
                        "SELECT concat_ws('|', ts::date, is_outlier, outliers, ret_1d_pct_z, atr_14_z, realised_20_z,"
                                + " values[1], builder_version) FROM cmc_daily_features ORDER BY ts"))
                .containsExactly(
                        "2024-01-03|1",
                        "2024-01-04|t|{ret_1d_pct_outlier_z}|4.5|-2|7|2",
                        "2024-01-05|f|0.5|-1|1|2",
                        "2024-01-06|1|2");
    }

    @Test
    void theTimeframesAreThose199AndTheIntradayOnes() throws SQLException {
        assertThat(Server.query(login, "SELECT count(*) FROM dim_timeframe WHERE seconds IS NULL"))
                .containsExactly("199");
        assertThat(Server.query(login, "SELECT timeframe FROM dim_timeframe WHERE unit = 'Y' ORDER BY 1"))
                .containsExactly("1Y", "1Y_CAL", "1Y_CAL_ANCHOR");
        assertThat(Server.query(
                        login,
                        "SELECT days_24x7 || ' ' || days_sessions FROM dim_timeframe"
                                + " WHERE timeframe IN ('12M', '2W_CAL_ANCHOR_ISO') ORDER BY 1"))
                .containsExactly("14 10", "360 252");
    }
}
