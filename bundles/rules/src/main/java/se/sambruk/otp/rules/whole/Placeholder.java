package se.sambruk.otp.rules.whole;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.Span;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Token;
import se.sambruk.otp.rules.text.TokenKind;
import se.sambruk.otp.rules.words.WordFile;

/** R21: a place where something was to be filled in, and was not. In what is issued nobody can fill it in any more. */
public final class Placeholder extends TextRule {
    private static final int LONGEST = 40;

    public Placeholder() {
        super("R21", Law.PRINCIPLES, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(Placeholders.WORDS);
    }

    @Override
    protected boolean reads(String path) {
        return isForSuppliers(path)
                || path.equals(RequirementField.TITLE.name())
                || path.equals(RequirementField.RATIONALE.name());
    }

    @Override
    protected void look(Look look) {
        boolean issued = look.circumstances().isIssued();
        for (Span span : Placeholders.in(look.analysis(), look.context())) {
            Draft draft = draft(look, span, issued).message(issued ? "issued" : "found", quote(look, span));
            if (!issued) {
                name(look.analysis(), span).ifPresent(name -> draft.fix("{{" + name + "}}"));
            }
            draft.add();
        }
        for (Token token : look.analysis().tokens()) {
            if (token.kind() == TokenKind.PARAMETER && isUnfilled(look, token, issued)) {
                draft(look, new Span(token.start(), token.end()), issued)
                        .message("parameter", token.written())
                        .add();
            }
        }
    }

    private static Draft draft(Look look, Span span, boolean issued) {
        return look.at(span)
                .severity(issued ? FindingSeverity.ERROR : FindingSeverity.INFORMATION)
                .basis(look.under(Law.PRINCIPLES));
    }

    private static String quote(Look look, Span span) {
        return look.analysis().text().substring(span.start(), span.end());
    }

    /** Whether a value should have been put in: where values are, and where the text has left the house. */
    private static boolean isUnfilled(Look look, Token token, boolean issued) {
        CheckedRequirement requirement = look.requirement();
        String name = token.written().substring(2, token.written().length() - 2);
        boolean known = requirement
                .requirement()
                .map(Requirement::parameters)
                .filter(parameters -> parameters.containsKey(name))
                .isPresent();
        return !token.isQuoted()
                && (issued || !known && requirement.requirement().isPresent());
    }

    /** What a parameter could be called that takes its place: of "[antal dagar]" antal-dagar, of "XX dagar" dagar. */
    private static Optional<String> name(Analysis analysis, Span span) {
        int first = analysis.tokenAt(span.start());
        int last = analysis.tokenAt(span.end()) - 1;
        StringBuilder name = new StringBuilder();
        for (int i = first; i <= last; i++) {
            boolean said = analysis.token(i).isWord()
                    && !Placeholders.WORDS.set("instructions").contains(analysis.word(i))
                    && !analysis.word(i).equals("i")
                    && analysis.word(i).length() > 1
                    && !analysis.word(i).matches("[xn]+");
            if (said) {
                name.append(name.length() == 0 ? "" : "-").append(plain(analysis.word(i)));
            }
        }
        if (name.length() == 0 && Placeholders.WORDS.set("units").contains(analysis.word(last + 1))) {
            name.append(plain(analysis.word(last + 1)));
        }
        String proposed = name.length() > LONGEST ? name.substring(0, LONGEST) : name.toString();
        return Parameter.isValidName(proposed) ? Optional.of(proposed) : Optional.empty();
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('ö', 'o')
                .replaceAll("[^a-z0-9-]", "");
    }
}
