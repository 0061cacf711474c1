package io.tidemark.state.time;

import io.tidemark.state.name.NearestName;
import io.tidemark.state.time.TimeframeName.Scheme;
import io.tidemark.state.time.TimeframeName.Unit;
import java.util.LinkedHashSet;
import java.util.Set;

/** Says why a text is no timeframe and which one was probably meant. */
final class TimeframeHint {

    private static final int DIGITS = 5;
    private static final long DAY_SECONDS = 86_400;

    private TimeframeHint() {}

    /** The message for a text; {@code name} is what it says when it has the shape of a name, else null. */
    static String of(String text, TimeframeName name) {
        return "timeframe '" + text + "': " + reason(name) + "; did you mean " + meant(text, name) + "?";
    }

    private static String reason(TimeframeName name) {
        if (name == null) {
            return "a name is a number, one of s m h D W M Y, and for calendar periods _CAL or _CAL_ANCHOR"
                    + " (weeks: _ISO or _US behind it)";
        }
        if (!name.unit().allows(name.scheme())) {
            return "calendar weeks end in _ISO or _US, calendar months and years in neither, all others have no _CAL";
        }
        return name.scheme().isAnchored()
                ? "an anchored period ends on 31 December: at most 53W, 12M, 1Y"
                : "intraday timeframes are shorter than a day";
    }

    private static String meant(String text, TimeframeName name) {
        if (name != null && name.unit().allows(name.scheme())) {
            return name.scheme().isAnchored()
                    ? new TimeframeName(name.unit().mostAnchored(), name.unit(), name.scheme()).text()
                    : Math.max(1, name.nominalSeconds() / DAY_SECONDS) + "D";
        }
        return NearestName.among(text, candidates(text)).orElseThrow();
    }

    /** Any unit and scheme behind the text's own number, and where there is none the usual names. */
    private static Set<String> candidates(String text) {
        int digits = 0;
        while (digits < Math.min(DIGITS, text.length()) && "0123456789".indexOf(text.charAt(digits)) >= 0) {
            digits++;
        }
        int count = digits == 0 ? 0 : Integer.parseInt(text.substring(0, digits));
        char letter = digits < text.length() ? text.charAt(digits) : ' ';
        Set<String> names = new LinkedHashSet<>();
        for (Unit unit : Unit.values()) {
            for (Scheme scheme : Scheme.values()) {
                TimeframeName name = new TimeframeName(count, unit, scheme);
                if (count > 0 && name.isValid() && (unit.letter() == letter || !Unit.isLetter(letter))) {
                    names.add(name.text());
                }
            }
        }
        if (names.isEmpty()) {
            TimeframeList.INTRADAY.forEach(timeframe -> names.add(timeframe.name()));
            TimeframeList.DAILY_AND_LONGER.forEach(timeframe -> names.add(timeframe.name()));
        }
        return names;
    }
}
