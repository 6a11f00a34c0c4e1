package se.sambruk.otp.rules.law;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.sambruk.otp.api.quality.CheckedText;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Analyses;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Sentence;

/**
 * R20: a Swedish law without its number in Svensk författningssamling, where the requirement names it first. Later it may be called by its name.
 * Constitutional laws and codes are cited by name alone, and acts of the EU have no such number.
 */
public final class UnnumberedLaw extends TextRule {
    public UnnumberedLaw() {
        super("R20", Law.PLAIN_LANGUAGE);
    }

    @Override
    protected List<String> listNames() {
        return List.of(LawBook.LAWS);
    }

    @Override
    protected boolean reads(String path) {
        return isForSuppliers(path);
    }

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        LawBook book = LawBook.of(look.context());
        Set<String> known = named(look, book);
        List<Mention> mentions = Mentions.in(analysis, book);
        Set<String> numbered = numbered(analysis, mentions);
        for (Mention mention : mentions) {
            boolean swedish = mention.statute()
                    .map(statute ->
                            statute.number().contains(":") && statute.repealed().isEmpty())
                    .orElse(!mention.numbered());
            boolean first = known.add(mention.key());
            if (!swedish
                    || !first
                    || mention.numbered()
                    || analysis.token(mention.first()).isQuoted()
                    || numbered.contains(inSentence(analysis, mention))) {
                continue;
            }
            Draft draft = look.at(mention.first(), mention.last())
                    .severity(FindingSeverity.INFORMATION)
                    .basis(Law.PLAIN_LANGUAGE);
            if (mention.statute().isPresent()) {
                Statute statute = mention.statute().get();
                draft.message("known", draft.quote(), statute.number());
                proposal(analysis, mention, statute).ifPresent(draft::fix);
            } else {
                draft.message("found", draft.quote());
            }
            draft.add();
        }
    }

    /** What the requirement has named before, in texts that stand before this one. */
    private Set<String> named(Look look, LawBook book) {
        Set<String> known = new HashSet<>();
        for (CheckedText text : look.requirement().texts()) {
            if (text.path().equals(look.path())) {
                break;
            }
            if (reads(text.path())) {
                Mentions.in(Analyses.of(text.text()), book).forEach(mention -> known.add(mention.key()));
            }
        }
        return known;
    }

    /** "OSL, offentlighets- och sekretesslagen (2009:400)": the number comes with the other name. */
    private static Set<String> numbered(Analysis analysis, List<Mention> mentions) {
        return mentions.stream()
                .filter(Mention::numbered)
                .map(mention -> inSentence(analysis, mention))
                .collect(Collectors.toSet());
    }

    private static String inSentence(Analysis analysis, Mention mention) {
        return analysis.sentenceOf(mention.first()).map(Sentence::first).orElse(-1) + " " + mention.key();
    }

    /** An abbreviation is spelled out and kept: "offentlighets- och sekretesslagen (2009:400), OSL"; a name of one word has its number after it. */
    private static Optional<String> proposal(Analysis analysis, Mention mention, Statute statute) {
        String quote = analysis.written(mention.first(), mention.last());
        boolean one = mention.first() == mention.last();
        boolean genitive = Cited.isGenitive(analysis, mention);
        if (one && (genitive || quote.equalsIgnoreCase(statute.name()))) {
            return Optional.of(quote + " (" + statute.number() + ")");
        }
        if (genitive) {
            return Optional.empty();
        }
        boolean abbreviation = one && Character.isUpperCase(quote.charAt(quote.length() - 1));
        String citation = Cited.as(analysis, mention, statute.citation());
        return Optional.of(abbreviation ? citation + ", " + quote : citation);
    }
}
