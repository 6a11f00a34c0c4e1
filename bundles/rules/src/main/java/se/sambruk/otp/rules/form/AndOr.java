package se.sambruk.otp.rules.form;

import java.util.Set;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Cased;

/** R39: "och/eller", of which nobody knows whether one will do. Also the other way round, with a hyphen or with white space. */
public final class AndOr extends TextRule {
    private static final Set<String> AND = Set.of("och", "samt", "and");
    private static final Set<String> OR = Set.of("eller", "alternativt", "or");
    private static final Set<String> BETWEEN = Set.of("/", "\\", "|", "⁄", "∕");
    private static final Set<String> AS_ONE = Set.of("och-eller", "eller-och", "ocheller");

    public AndOr() {
        super("R39", Law.PRECISE, Law.CRITERIA, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected boolean reads(String path) {
        return isForSuppliers(path);
    }

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        for (int i = 0; i < analysis.tokens().size(); i++) {
            int last = end(analysis, i);
            if (last >= 0 && !analysis.token(i).isQuoted()) {
                Draft draft = look.at(i, last).basis(look.underPrecise());
                draft.fix(Cased.like(analysis.token(i).written(), "eller")).add();
                i = last;
            }
        }
    }

    /** Index of the last token of what begins here; negative where nothing does. */
    private static int end(Analysis analysis, int i) {
        String word = analysis.word(i);
        if (AS_ONE.contains(word)) {
            return i;
        }
        int other = i + 2;
        if (AND.contains(word) && analysis.word(i + 1).equals("(") && BETWEEN.contains(analysis.word(i + 2))) {
            // och (/eller)
            other = i + 3;
        } else if (AND.contains(word) && analysis.word(i + 1).equals("(") && OR.contains(analysis.word(i + 2))) {
            // "och (eller)" closes at once; "och (eller, om …)" tells more.
            return analysis.word(i + 3).equals(")") ? i + 3 : -1;
        } else if (!BETWEEN.contains(analysis.word(i + 1))) {
            return -1;
        }
        String second = analysis.word(other);
        boolean both = AND.contains(word) && OR.contains(second) || OR.contains(word) && AND.contains(second);
        if (!both) {
            return -1;
        }
        return other == i + 3 && analysis.word(i + 4).equals(")") ? i + 4 : other;
    }
}
