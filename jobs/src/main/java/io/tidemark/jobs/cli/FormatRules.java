package io.tidemark.jobs.cli;

import io.tidemark.state.name.NearestName;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Turns {@link FormatOptions} into a {@link TextFormat}, or says what contradicts what. */
final class FormatRules {

    private static final String FROM_NAME = "from-name";
    private static final int MAX_SCALE = 18;

    private final FormatOptions options;

    FormatRules(FormatOptions options) {
        this.options = options;
    }

    TextFormat format(Input.Kind kind) {
        if (kind == Input.Kind.FEED || kind == Input.Kind.LOG) {
            refuseAll(kind == Input.Kind.FEED ? "--feed" : "--log");
        }
        TextFormat.Times times = times();
        checkDayAndZone(times);
        boolean fromName = FROM_NAME.equals(options.date);
        return new TextFormat(
                List.copyOf(options.columns),
                times,
                zone(),
                fromName ? Optional.empty() : Optional.ofNullable(options.date).map(FormatRules::date),
                fromName,
                priceScale(),
                exclusion(kind));
    }

    private void refuseAll(String input) {
        refuse("--columns", !options.columns.isEmpty(), input);
        refuse("--time-format", options.timeFormat != null, input);
        refuse("--date", options.date != null, input);
        refuse("--zone", options.zone != null, input);
        refuse("--price-scale", options.priceScale != null, input);
        refuse("--conditions", options.conditions != null, input);
        refuse("--exclude-mask", options.excludeMask != null, input);
    }

    private static void refuse(String option, boolean isGiven, String input) {
        if (isGiven) {
            throw new UsageException(option + " makes no sense with " + input + ", whose format is fixed");
        }
    }

    private TextFormat.Times times() {
        List<String> labels =
                Arrays.stream(TextFormat.Times.values()).map(FormatRules::label).toList();
        int index = options.timeFormat == null ? 0 : labels.indexOf(options.timeFormat);
        if (index < 0) {
            throw new UsageException("--time-format: '" + options.timeFormat + "' is not one of "
                    + String.join(", ", labels) + NearestName.hint(options.timeFormat, labels));
        }
        return TextFormat.Times.values()[index];
    }

    private static String label(TextFormat.Times times) {
        return times.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void checkDayAndZone(TextFormat.Times times) {
        boolean isEpoch = List.of(TextFormat.Times.S, TextFormat.Times.MS, TextFormat.Times.US, TextFormat.Times.NS)
                .contains(times);
        if (times == TextFormat.Times.MS_OF_DAY && options.date == null) {
            throw new UsageException("--time-format ms-of-day needs --date DATE or --date from-name");
        }
        if (options.date != null && times != TextFormat.Times.MS_OF_DAY && times != TextFormat.Times.AUTO) {
            throw new UsageException(
                    "--date is for times of day, and --time-format " + label(times) + " has its own days");
        }
        if (options.zone != null && isEpoch) {
            throw new UsageException("--zone is for local times, and --time-format " + label(times) + " is UTC");
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UsageException("--date: '" + text + "' is not a date like 2013-10-07, nor " + FROM_NAME);
        }
    }

    private ZoneId zone() {
        if (options.zone == null) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(options.zone);
        } catch (DateTimeException e) {
            throw new UsageException("--zone: '" + options.zone + "' is not a time zone"
                    + NearestName.hint(options.zone, new TreeSet<>(ZoneId.getAvailableZoneIds())));
        }
    }

    private int priceScale() {
        int scale = options.priceScale == null ? 0 : options.priceScale;
        if (scale < 0 || scale > MAX_SCALE) {
            throw new UsageException("--price-scale: " + scale + " is not between 0 and " + MAX_SCALE);
        }
        return scale;
    }

    private Optional<TextFormat.Exclusion> exclusion(Input.Kind kind) {
        if ((options.conditions == null) != (options.excludeMask == null)) {
            throw new UsageException("--conditions COLUMN and --exclude-mask HEX need each other");
        }
        if (options.conditions == null) {
            return Optional.empty();
        }
        if (kind != Input.Kind.TRADES) {
            throw new UsageException("--conditions belongs to --trades: only trades have sale conditions");
        }
        return Optional.of(new TextFormat.Exclusion(options.conditions, mask()));
    }

    private long mask() {
        String digits = options.excludeMask.replaceFirst("^0[xX]", "");
        if (!digits.matches("[0-9a-fA-F]{1,16}")) {
            throw new UsageException("--exclude-mask: '" + options.excludeMask
                    + "' is not a mask of up to 16 hexadecimal digits, like 0x1F");
        }
        return Long.parseUnsignedLong(digits, 16);
    }
}
