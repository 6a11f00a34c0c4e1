package se.sambruk.otp.rules.precision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Amount;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Reach;
import se.sambruk.otp.rules.text.Said;
import se.sambruk.otp.rules.text.Unit;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/**
 * R17: a level of service ("99,5 procent tillgänglighet", "svarstid högst två sekunder") of which nothing tells under what period or where it is
 * measured. One of the two is enough, in the same text or in how the requirement is verified.
 */
public final class UnmeasuredLevel extends TextRule {
    private static final WordFile LEVELS = WordFile.named("levels");
    private static final Set<String> WITHIN = Set.of("inom", "högst", "på", "max", "maximalt", "under", "än");
    private static final Set<String> DETERMINERS = Set.of("alla", "samtliga", "de", "dessa", "kommunens", "inkomna");

    public UnmeasuredLevel() {
        super("R17", Law.PRECISE, Law.CRITERIA, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(LEVELS);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind != RequirementKind.INFORMATION;
    }

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        if (analysis.amounts().isEmpty()) {
            return;
        }
        Map<Integer, Match> words = new HashMap<>();
        look.words(LEVELS).forEach(match -> words.put(match.first(), match));
        Measuring measuring = null;
        for (Amount amount : analysis.amounts()) {
            Optional<Reach> near = analysis.near(amount.first());
            if (near.isEmpty() || amount.unit() < 0 || !Said.isDemanded(analysis, amount.first())) {
                continue;
            }
            Optional<Level> level = level(analysis, amount, words, near.get());
            if (level.isPresent()) {
                measuring = measuring == null ? Measuring.of(look, LEVELS) : measuring;
                if (!measuring.tells(analysis, amount, near.get())) {
                    report(look, amount, level.get());
                    return;
                }
            }
        }
    }

    /** What an amount is the level of: a word, from its first token to its last where it has one, and how it could be measured. */
    private record Level(int first, int last, String measured) {}

    private static void report(Look look, Amount amount, Level level) {
        Analysis analysis = look.analysis();
        int last = amount.end();
        if (amount.kind() == Unit.SHARE) {
            boolean ofThat = analysis.word(last + 1).equals("av")
                    && last + 2 < analysis.tokens().size();
            int determined =
                    ofThat && last + 3 < analysis.tokens().size() && DETERMINERS.contains(analysis.word(last + 2))
                            ? 1
                            : 0;
            last = ofThat ? last + 2 + determined : level.first() == last + 1 ? level.last() : last;
        }
        Draft draft = look.at(amount.first(), last);
        boolean aside = level.measured().contains(",")
                && last + 1 < analysis.tokens().size()
                && analysis.token(last + 1).isWord();
        draft.basis(look.underPrecise())
                .message(amount.kind() == Unit.SHARE ? "period" : "point", draft.quote())
                .fixAlike(draft.quote() + level.measured() + (aside ? "," : ""))
                .add();
    }

    /** What the amount is the level of; empty where it is none. */
    private static Optional<Level> level(Analysis analysis, Amount amount, Map<Integer, Match> words, Reach reach) {
        boolean share = amount.kind() == Unit.SHARE;
        boolean partOf = share && analysis.word(amount.end() + 1).equals("av") && hasLimit(analysis, reach);
        Level found = partOf ? new Level(-1, -1, " per kalendermånad") : null;
        for (int i = reach.first(); i < reach.last(); i++) {
            if (LEVELS.set("not-levels").contains(analysis.word(i))) {
                return Optional.empty();
            }
            Match word = words.get(i);
            if (found == null && word != null && isLevel(analysis, amount, word)) {
                found = new Level(word.first(), word.last(), word.entry().replacement());
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean isLevel(Analysis analysis, Amount amount, Match word) {
        String before = analysis.word(amount.first() - 1);
        if (word.entry().is("share")) {
            return amount.kind() == Unit.SHARE;
        }
        if (word.entry().is("time")) {
            return amount.kind() == Unit.SECONDS || amount.kind() == Unit.TIME && !isPeriod(before);
        }
        return amount.kind() == Unit.SECONDS && WITHIN.contains(before);
    }

    private static boolean isPeriod(String before) {
        return before.equals("per") || before.equals("varje") || before.equals("under") || before.equals("senaste");
    }

    /** "… procent av samtalen … inom tre minuter", "… procent av leveranserna i tid" */
    private static boolean hasLimit(Analysis analysis, Reach reach) {
        for (int i = reach.first(); i < reach.last(); i++) {
            if (analysis.word(i).equals("tid")
                    && (analysis.word(i - 1).equals("i") || analysis.word(i - 1).equals("rätt"))) {
                return true;
            }
        }
        return analysis.amounts(reach).stream()
                .anyMatch(amount -> amount.kind().isTime() && WITHIN.contains(analysis.word(amount.first() - 1)));
    }
}
