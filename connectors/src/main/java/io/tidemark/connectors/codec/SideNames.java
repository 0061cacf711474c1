package io.tidemark.connectors.codec;

/** The names of the two sides of an instrument, made once per change of instrument. */
final class SideNames {

    private String name = "";
    private String bid = "";
    private String ask = "";

    void of(String instrument) {
        if (!name.equals(instrument)) {
            name = instrument;
            bid = instrument + "#bid";
            ask = instrument + "#ask";
        }
    }

    String bid() {
        return bid;
    }

    String ask() {
        return ask;
    }
}
