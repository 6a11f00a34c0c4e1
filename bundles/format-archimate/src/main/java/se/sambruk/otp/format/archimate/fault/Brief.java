package se.sambruk.otp.format.archimate.fault;

import java.util.stream.Stream;

/** What files hold, as much of it as a sentence has room for. */
public final class Brief {
    private static final int LONGEST = 120;

    private Brief() {}

    /** The beginning of a text that is long, and that more follows; any other text as it is. */
    public static String of(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    /** The same of each that is a text. */
    public static Object[] all(Object... arguments) {
        return Stream.of(arguments)
                .map(each -> each instanceof String text ? of(text) : each)
                .toArray();
    }
}
