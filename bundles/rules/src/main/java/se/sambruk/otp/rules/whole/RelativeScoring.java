package se.sambruk.otp.rules.whole;

import java.util.List;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/**
 * R23: a score that depends on what others bid, in words or as a formula. A bid that comes or falls away can then change the order of two others.
 * That the lowest price wins is no score.
 */
public final class RelativeScoring extends TextRule {
    private static final String REFERENCE = "det referenspris som anges i upphandlingsdokumenten";

    public RelativeScoring() {
        super("R23", Law.PRINCIPLES, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(OtherBids.WORDS);
    }

    @Override
    protected boolean reads(String path) {
        return isForSuppliers(path);
    }

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        for (Match match : look.words(OtherBids.WORDS)) {
            boolean said = !analysis.token(match.first()).isQuoted()
                    && !OtherBids.isDenied(analysis, match.first(), match.last());
            if (said) {
                draft(look, match.first(), match.last()).add();
                return;
            }
        }
        OtherBids bids = new OtherBids(analysis);
        if (!bids.isEmpty() && bids.isScored()) {
            bids.compared().ifPresent(compared -> report(look, compared));
        }
    }

    private static Draft draft(Look look, int first, int last) {
        Draft draft = look.at(first, last);
        return draft.basis(look.under(Law.PRINCIPLES)).message("found", draft.quote());
    }

    private static void report(Look look, OtherBids.Compared compared) {
        Draft draft = draft(look, compared.first(), compared.last());
        if (!compared.prices().isEmpty()) {
            draft.fix(replaced(look.analysis(), compared));
        }
        draft.add();
    }

    /** What is marked, with an amount that is known beforehand instead of another bid's. */
    private static String replaced(Analysis analysis, OtherBids.Compared compared) {
        StringBuilder replaced = new StringBuilder();
        int from = analysis.token(compared.first()).start();
        for (OtherBids.Bid price : compared.prices()) {
            replaced.append(analysis.text(), from, analysis.token(price.first()).start())
                    .append(REFERENCE);
            from = analysis.token(price.last()).end();
        }
        return replaced.append(
                        analysis.text(), from, analysis.token(compared.last()).end())
                .toString();
    }
}
