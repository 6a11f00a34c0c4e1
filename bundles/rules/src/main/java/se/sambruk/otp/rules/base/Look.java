package se.sambruk.otp.rules.base;

import java.util.List;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.CheckedText;
import se.sambruk.otp.api.quality.Circumstances;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.text.Analyses;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/** One text that a rule looks at, with all that it may know of it. Used by one call of one rule. */
public final class Look {
    private final Rule rule;
    private final CheckedRequirement requirement;
    private final CheckedText text;
    private final RuleContext context;
    private final List<Finding> findings;
    private final Analysis analysis;

    Look(Rule rule, CheckedRequirement requirement, CheckedText text, RuleContext context, List<Finding> findings) {
        this.rule = rule;
        this.requirement = requirement;
        this.text = text;
        this.context = context;
        this.findings = findings;
        this.analysis = Analyses.of(text.text());
    }

    /** The text, taken apart. */
    public Analysis analysis() {
        return analysis;
    }

    public CheckedRequirement requirement() {
        return requirement;
    }

    public RequirementKind kind() {
        return requirement.kind();
    }

    /** Whether it is an evaluated requirement, so that what it says must be something to give points by. */
    public boolean isEvaluated() {
        return requirement.kind() == RequirementKind.EVALUATED;
    }

    /** What must be precise: an award criterion if it is evaluated, else a specification; or the principles below the threshold. */
    public Basis underPrecise() {
        return under(isEvaluated() ? Law.CRITERIA : Law.PRECISE);
    }

    /** The text's path: see {@link CheckedText}. */
    public String path() {
        return text.path();
    }

    public RuleContext context() {
        return context;
    }

    public Circumstances circumstances() {
        return context.circumstances(requirement);
    }

    /** What of a list stands in the text, with what a municipality has added to the list. */
    public List<Match> words(WordFile list) {
        return list.in(analysis, context);
    }

    /** Whether a word is a term of the glossary, and so means what it says there. */
    public boolean isTerm(String word) {
        return context.terms().stream().anyMatch(term -> term.name().equalsIgnoreCase(word));
    }

    /** A basis of chapters 4 or 6 to 18 of the procurement act where they apply, else the principles below the threshold. */
    public Basis under(Basis inFull) {
        return Law.under(circumstances(), inFull);
    }

    /** An error where the procurement act applies in full, or where that is not known; else a warning. */
    public FindingSeverity errorInFull() {
        return Law.inFull(circumstances()) ? FindingSeverity.ERROR : FindingSeverity.WARNING;
    }

    /**
     * Something found, from one token to another, which counts in. Nothing is reported until {@link Draft#add()}.
     *
     * @param first the index of the first token
     */
    public Draft at(int first, int last) {
        return new Draft(rule, requirement.id(), text, findings)
                .at(analysis.token(first).start(), analysis.token(last).end());
    }

    /**
     * Something found in a part of the text that is no whole tokens: the abbreviation of a compound, a sentence.
     *
     * @param from in UTF-16 code units
     * @param to exclusive
     */
    public Draft span(int from, int to) {
        return new Draft(rule, requirement.id(), text, findings).at(from, to);
    }

    /** Something found from one character to another, which does not count in. */
    public Draft at(Span span) {
        return new Draft(rule, requirement.id(), text, findings).at(span.start(), span.end());
    }

    /** Something found in the text as a whole. */
    public Draft whole() {
        int start = analysis.tokens().isEmpty() ? 0 : analysis.token(0).start();
        int end = analysis.tokens().isEmpty()
                ? 0
                : analysis.token(analysis.tokens().size() - 1).end();
        return new Draft(rule, requirement.id(), text, findings).at(start, end);
    }
}
