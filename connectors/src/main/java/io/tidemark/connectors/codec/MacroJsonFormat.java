package io.tidemark.connectors.codec;

import io.tidemark.state.macro.MacroCatalog;

/** Records of the topic {@code macro} as JSON, one flat object each: values and heartbeats. */
public record MacroJsonFormat(MacroCatalog catalog) implements RecordFormat {

    @Override
    public RecordCodec codec() {
        return new MacroJsonCodec(catalog.registry());
    }
}
