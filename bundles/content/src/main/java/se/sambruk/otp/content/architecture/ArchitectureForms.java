package se.sambruk.otp.content.architecture;

import java.math.BigDecimal;
import java.util.Optional;
import se.sambruk.otp.api.architecture.Color;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;

/** The forms that short texts of an architecture have. */
public final class ArchitectureForms {
    private static final int LONGEST_ID = 255;
    private static final String CODES = "OTP-";

    private ArchitectureForms() {}

    /**
     * The id of an element, a relation, a view, or a box or line of one. Wide, as tools choose ids by themselves: {@code 650} and
     * {@code id-4f2a…} are some of theirs.
     */
    public static Shape id(String example) {
        return Shapes.form("OTP-1279", ArchitectureForms::isId, example);
    }

    private static boolean isId(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_ID
                && text.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    static Shape specialization() {
        return Shapes.pattern("OTP-1278", "[a-z0-9][a-z0-9-]{0,59}", "pattern");
    }

    public static Shape findingCode() {
        return Shapes.pattern("OTP-1280", CODES + "[0-9]{4}", CODES + "4203");
    }

    static Shape color() {
        return Shapes.form("OTP-1293", text -> Color.parse(text).isPresent(), "\"#b5ffff\"");
    }

    static Shape fontSize() {
        return Shapes.normal("OTP-1112", text -> size(text).isPresent(), "9", text -> size(text)
                .orElseThrow());
    }

    private static Optional<String> size(String text) {
        return ParameterType.DECIMAL.normalize(text).filter(number -> new BigDecimal(number).signum() > 0);
    }
}
