package se.sambruk.otp.format.archimate.common;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.format.archimate.fault.Brief;
import se.sambruk.otp.format.archimate.fault.Texts;

/** Each place in which a file breaks its format's rules. A file that is all wrong is told of without filling the memory. */
public final class Breaches {
    /** As many as are told of one by one. */
    public static final int MOST = 10_000;

    private static final String REMEDY = ".remedy";

    private final List<ModelFinding> all = new ArrayList<>();

    /** One more, told of with the code's own remedy. */
    public void add(String code, SourceLocation location, Object... arguments) {
        add(code, REMEDY, location, arguments);
    }

    /**
     * One more.
     *
     * @param remedy what follows the code in the name of the remedy's text
     */
    public void add(String code, String remedy, SourceLocation location, Object... arguments) {
        if (all.size() == MOST) {
            all.add(finding("OTP-5431", REMEDY, location, MOST));
        } else if (all.size() < MOST) {
            all.add(finding(code, remedy, location, Brief.all(arguments)));
        }
    }

    private static ModelFinding finding(String code, String remedy, SourceLocation location, Object... arguments) {
        return ModelFinding.builder(code, FindingSeverity.ERROR)
                .message(Texts.ALL, arguments)
                .message(Texts.ALL.text(code, arguments), Texts.ALL.text(code + remedy, arguments))
                .location(location)
                .build();
    }

    /** All, in the order in which they came; after the last of many, that there are more. */
    public List<ModelFinding> all() {
        return all;
    }
}
