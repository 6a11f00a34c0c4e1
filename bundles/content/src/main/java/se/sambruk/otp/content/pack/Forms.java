package se.sambruk.otp.content.pack;

import java.util.Locale;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.content.PackVersionRange;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Uid;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;

/** The forms that ids, versions and other short names have in packs and profiles. */
public final class Forms {
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._:/-]{0,59}";
    private static final String SLUG = "[a-z0-9][a-z0-9-]{0,59}";
    private static final int TAG = 60;

    private Forms() {}

    public static Shape requirementId() {
        return Shapes.form("OTP-1120", RequirementId::isValid, "OTP-INT-001");
    }

    public static Shape packId() {
        return Shapes.form("OTP-1121", PackManifest::isValidId, "exempelkommun");
    }

    static Shape prefix() {
        return Shapes.form("OTP-1122", PackManifest::isValidPrefix, "EXK");
    }

    static Shape version() {
        return Shapes.normal(
                "OTP-1123", text -> PackVersion.parse(text).isPresent(), "1.2.0", text -> PackVersion.of(text)
                        .toString());
    }

    static Shape versionRange() {
        return Shapes.normal(
                "OTP-1124",
                text -> PackVersionRange.parse(text).isPresent(),
                "\"[4.0,5)\"",
                text -> PackVersionRange.parse(text).orElseThrow().toString());
    }

    public static Shape categoryCode() {
        return Shapes.pattern("OTP-1125", "[A-Z]{2,6}", "INT");
    }

    /** The id of a topic. */
    static Shape slug() {
        return Shapes.pattern("OTP-1126", SLUG, "tillganglighet");
    }

    /** The id of a set of parameter values, in the pack that holds it. */
    static Shape parameterSetId() {
        return Shapes.pattern("OTP-1134", SLUG, "medelstor");
    }

    /** A set as a profile names it: by its id, or by its pack's and its own. */
    public static Shape parameterSet() {
        return Shapes.pattern("OTP-1135", "(" + SLUG + "/)?" + SLUG, "medelstor");
    }

    static Shape uid() {
        return Shapes.form("OTP-1128", Uid::isValid, "_6ba7b810-9dad-51d1-80b4-00c04fd430c8");
    }

    /** The id of a reference, a benefit or a point. */
    static Shape name(String example) {
        return Shapes.pattern("OTP-1129", NAME, example);
    }

    /** The language of a text, ISO 639-1. */
    public static Shape language() {
        return Shapes.pattern("OTP-1130", "[a-z]{2}", "sv");
    }

    /** The lowest class of information for which something is needed, or the class of what is to be handled. */
    public static Shape classification() {
        return RequirementShapes.classification();
    }

    /** A search word. */
    public static Shape tag() {
        return Shapes.form(
                "OTP-1131",
                text -> text.length() <= TAG && text.equals(text.toLowerCase(Locale.ROOT)) && text.indexOf('\n') < 0,
                "sla");
    }
}
