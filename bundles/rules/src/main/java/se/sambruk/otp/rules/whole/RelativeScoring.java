package se.sambruk.otp.rules.whole;

import java.util.List;
import java.util.Optional;
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
                look.at(match.first(), match.last())
                        .basis(look.under(Law.PRINCIPLES))
                        .message("found")
                        .add();
                return;
            }
        }
        OtherBids bids = new OtherBids(analysis);
        if (!bids.isEmpty() && bids.isScored()) {
            bids.compared().ifPresent(compared -> report(look, compared));
        }
    }

    private static void report(Look look, OtherBids.Compared compared) {
        Draft draft = look.at(compared.first(), compared.last())
                .basis(look.under(Law.PRINCIPLES))
                .message("found");
        Optional<OtherBids.Bid> price = compared.price();
        price.ifPresent(bid -> draft.fix(replaced(look.analysis(), compared, bid)));
        draft.add();
    }

    /** What is marked, with an amount that is known beforehand instead of another bid's. */
    private static String replaced(Analysis analysis, OtherBids.Compared compared, OtherBids.Bid bid) {
        String text = analysis.text();
        int start = analysis.token(compared.first()).start();
        int end = analysis.token(compared.last()).end();
        return text.substring(start, analysis.token(bid.first()).start())
                + "det referenspris som anges i upphandlingsdokumenten"
                + text.substring(analysis.token(bid.last()).end(), end);
    }
}
