package io.tidemark.connectors.codec;

/** Records of the log as JSON, one flat object each, as they are on a topic or in the lines of a file. */
public record JsonLogFormat(Listings listings) implements RecordFormat {

    @Override
    public RecordCodec codec() {
        return new JsonLogCodec(listings);
    }
}
