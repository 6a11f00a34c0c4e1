package se.sambruk.otp.rules.base;

import java.util.List;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.quality.CheckedText;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.FixProposal;
import se.sambruk.otp.rules.text.Cased;

/** A finding on its way. A warning with the sentence {@code <rule>.found}, unless said otherwise. */
public final class Draft {
    private final Rule rule;
    private final String requirement;
    private final CheckedText text;
    private final List<Finding> findings;
    private int start;
    private int end;
    private FindingSeverity severity = FindingSeverity.WARNING;
    private Basis basis;
    private String sentence = "found";
    private Object[] arguments;
    private FixProposal fix;

    Draft(Rule rule, String requirement, CheckedText text, List<Finding> findings) {
        this.rule = rule;
        this.requirement = requirement;
        this.text = text;
        this.findings = findings;
    }

    Draft at(int from, int to) {
        start = from;
        end = to;
        return this;
    }

    /** What is marked. */
    public String quote() {
        return text.text().substring(start, end);
    }

    public Draft severity(FindingSeverity value) {
        severity = value;
        return this;
    }

    public Draft basis(Basis value) {
        basis = value;
        return this;
    }

    /** The sentence, with what is put in. What is marked, where nothing is said. */
    public Draft message(String key, Object... values) {
        sentence = key;
        arguments = values.clone();
        return this;
    }

    /**
     * Proposes what should stand instead of what is marked; as {@code <rule>.fix} describes it.
     *
     * @param replacement empty to take it away; nothing is proposed where it is what stands there
     */
    public Draft fix(String replacement) {
        return fix(replacement, "fix");
    }

    /** The same, with a capital letter at its beginning where what is marked has one. */
    public Draft fixAlike(String replacement) {
        return fixAlike(replacement, "fix");
    }

    /** The same with another description. */
    public Draft fixAlike(String replacement, String key) {
        boolean capital = !replacement.isEmpty() && end > start && isCapital();
        return fix(capital ? Cased.capitalized(replacement) : replacement, key);
    }

    /** Whether what is marked has a capital letter, or would have one if it began with a letter. */
    private boolean isCapital() {
        int first = quote().codePointAt(0);
        int before = start - 1;
        while (before >= 0 && Character.isWhitespace(text.text().charAt(before))) {
            before--;
        }
        boolean begins = before < 0 || ".!?".indexOf(text.text().charAt(before)) >= 0;
        return Character.isUpperCase(first) || !Character.isLetter(first) && begins;
    }

    /** Proposes what should stand there, with another description. What is put into it is the replacement. */
    public Draft fix(String replacement, String key) {
        if (!replacement.equals(quote())) {
            fix = FixProposal.of(replacement, rule.messages().text(rule.id() + "." + key, replacement));
        }
        return this;
    }

    /** The same with a description into which something else is put. */
    public Draft fixed(String replacement, String key, Object... values) {
        if (!replacement.equals(quote())) {
            fix = FixProposal.of(replacement, rule.messages().text(rule.id() + "." + key, values));
        }
        return this;
    }

    /** Reports it. */
    public void add() {
        Finding.Builder finding = Finding.builder(rule.id(), severity, requirement, text.path())
                .at(start, end)
                .message(
                        rule.messages(),
                        rule.id() + "." + sentence,
                        arguments == null ? new Object[] {quote()} : arguments);
        if (basis != null) {
            finding.basis(basis);
        }
        if (fix != null) {
            finding.fix(fix);
        }
        findings.add(finding.build());
    }
}
