package se.sambruk.otp.shell.view;

import java.util.Locale;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/** Tells who decided something, and where that is written. */
final class Places {
    private Places() {}

    /** "exempelkommun 1.2.0 (kommunalt), OTP-INF/amendments.yaml:14:9". */
    static String who(String source, Layer layer, String location, Locale locale) {
        String place = within(source, location);
        String who = Texts.in(locale, "trail.who", source, Names.of(layer, locale));
        return place.isEmpty() ? who : who + ", " + place;
    }

    /** The place without the name of what it is in, which stands beside it. */
    static String within(String source, String location) {
        String origin = source + " · ";
        return location.startsWith(origin) ? location.substring(origin.length()) : location;
    }
}
