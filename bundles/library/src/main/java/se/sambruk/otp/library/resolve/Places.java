package se.sambruk.otp.library.resolve;

import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.Setting;

/**
 * Where things are written, as provenance tells it. A pack is an edition that never changes, so its file and line say where. A
 * profile's file is moved, renamed and commented on, none of which changes what is specified: there the keys say where.
 */
final class Places {
    static final String SELECT = "select";
    static final String DESELECT = "deselect";

    private Places() {}

    /** A rule: {@code select[2]} is the second. */
    static String of(String key, int index) {
        return key + "[" + (index + 1) + "]";
    }

    static String of(Setting setting) {
        return "set." + setting.requirement() + "." + setting.parameter();
    }

    static String of(Source by, Amendment amendment, SourceLocation location) {
        return by.layer() == Layer.PROCUREMENT ? "amendments." + amendment.target() : location.toString();
    }
}
