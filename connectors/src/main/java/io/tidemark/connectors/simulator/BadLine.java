package io.tidemark.connectors.simulator;

/** Makes lines that no codec can accept out of good trades. */
final class BadLine {

    private static final int KINDS = 4;
    private static final int PRICE_COLUMN = 4;

    private BadLine() {}

    static String of(SimulatedRecord trade, SplitMix64 random) {
        String line = TradeLine.append(new StringBuilder(), trade).toString();
        return switch ((int) random.nextLong(KINDS)) {
            case 0 -> "@@" + Long.toHexString(random.nextLong());
            case 1 -> withPrice(line, "-1.5");
            case 2 -> withPrice(line, "abc");
            // Cut within the first half: at least one column is missing altogether.
            default -> line.substring(0, 2 + (int) random.nextLong(line.length() / 2 - 2));
        };
    }

    private static String withPrice(String line, String price) {
        int from = 0;
        for (int column = 0; column < PRICE_COLUMN; column++) {
            from = line.indexOf(',', from) + 1;
        }
        return line.substring(0, from) + price + line.substring(line.indexOf(',', from));
    }
}
