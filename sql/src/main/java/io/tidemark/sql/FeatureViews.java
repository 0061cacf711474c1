package io.tidemark.sql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes the names of contracts down and makes the view {@code features_SET} of each. */
final class FeatureViews {

    private static final String NAMES =
            "INSERT INTO dim_contract (contract_hash, names) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String VIEW = "SELECT create_feature_view(?, ?)";

    private final Connection connection;

    FeatureViews(Connection connection) {
        this.connection = connection;
    }

    /** The names of the views. */
    List<String> create(List<FeatureContract> contracts) throws SQLException {
        List<String> views = new ArrayList<>();
        for (FeatureContract contract : contracts) {
            names(contract);
            views.add(view(contract));
        }
        return views;
    }

    private void names(FeatureContract contract) throws SQLException {
        Array names = connection.createArrayOf("text", contract.names().toArray());
        try (PreparedStatement insert = connection.prepareStatement(NAMES)) {
            insert.setString(1, contract.hash());
            insert.setArray(2, names);
            insert.executeUpdate();
        }
    }

    private String view(FeatureContract contract) throws SQLException {
        try (PreparedStatement create = connection.prepareStatement(VIEW)) {
            create.setString(1, contract.featureSet());
            create.setString(2, contract.hash());
            try (ResultSet made = create.executeQuery()) {
                made.next();
                return made.getString(1);
            }
        }
    }
}
