package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractHashTest {

    @Test
    void equalsPythons() {
        assertThat(FeatureSet.of("one", List.of("rsi(14)")).contractHash()).isEqualTo("3a80c14f9f8f07ad");
    }

    @Test
    void theContractOfFifteenKeepsItsHash() {
        List<String> fifteen = List.of(
                "log_ret_5m",
                "log_ret_1h",
                "log_ret_4h",
                "rsi_9",
                "atr_pct",
                "adx_14",
                "dxy_z",
                "dxy_change_1d",
                "vix_z",
                "embi_z",
                "brent_change_1d",
                "rate_spread",
                "usdmxn_change_1d",
                "position",
                "time_normalized");
        List<String> reversed = new ArrayList<>(fifteen);
        Collections.reverse(reversed);
        assertThat(ContractHash.of(fifteen)).isEqualTo("ddc9d7cdba81ab3d");
        assertThat(ContractHash.of(reversed)).isEqualTo("494e22e7738748d0");
        assertThat(ContractHash.of(fifteen.subList(0, 13))).isEqualTo("f862fa9112637c86");
    }

    @Test
    void tuplesAreWrittenAsPythonWritesThem() {
        assertThat(ContractHash.pythonTuple(List.of())).isEqualTo("()");
        assertThat(ContractHash.pythonTuple(List.of("a"))).isEqualTo("('a',)");
        assertThat(ContractHash.pythonTuple(List.of("a", "b"))).isEqualTo("('a', 'b')");
        assertThat(ContractHash.pythonTuple(List.of("it's", "\"", "'\"", "\\", "\t\n\r\0\u007f\u00e9\u00a0\u2028")))
                .isEqualTo("(\"it's\", '\"', '\\'\"', '\\\\', '\\t\\n\\r\\x00\\x7f\u00e9\\xa0\\u2028')");
    }
}
