package se.sambruk.otp.rules.competition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Actor;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Clause;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/**
 * R29: how big, old, rich or experienced the company is, in what is bought and not among the conditions for qualification. The people who
 * carry the contract out are no such property, and certificates, policies and insurance may be terms of a contract.
 */
public final class CompanyProperty extends TextRule {
    private static final WordFile WORDS = WordFile.named("company");
    private static final Set<String> SHOWING = Set.of("styrka", "visa", "redovisa", "verifiera", "bekräfta");
    private static final int NEAR = 4;
    private static final int REACH = 14;

    public CompanyProperty() {
        super("R29", Law.QUALIFICATION, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(WORDS);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind != RequirementKind.QUALIFICATION && kind != RequirementKind.INFORMATION;
    }

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        Set<Integer> told = new HashSet<>();
        for (Match match : look.words(WORDS)) {
            boolean term =
                    look.kind() == RequirementKind.CONTRACT && match.entry().is("firm");
            if (term || analysis.token(match.first()).isQuoted()) {
                continue;
            }
            Optional<Integer> first = beginning(analysis, match);
            // What a company has is told of once for each verb by which it has it.
            if (first.isPresent() && !isOtherwise(analysis, match, first.get()) && told.add(first.get())) {
                look.at(first.get(), match.last())
                        .basis(look.under(Law.QUALIFICATION))
                        .add();
            }
        }
    }

    /** Where it begins that a company has it: its verb, or its name in the genitive; empty where no company has it. */
    private static Optional<Integer> beginning(Analysis analysis, Match match) {
        boolean genitive = match.entry().is("money")
                || match.entry().is("experience")
                || match.entry().is("reference");
        genitive &= !isShown(analysis, match);
        for (int i = match.first() - 1; genitive && i >= 0 && i >= match.first() - NEAR; i--) {
            if (Companies.isOfCompany(analysis, i)) {
                return Optional.of(i);
            }
        }
        if (match.entry().is("size") && analysis.word(match.first() - 1).startsWith("antal")) {
            for (int i = match.last() + 1; i <= match.last() + NEAR; i++) {
                if (Companies.isCompany(analysis, i)) {
                    return Optional.of(match.first() - 1);
                }
            }
        }
        return Companies.of(analysis, match.first(), WORDS.set("having"), WORDS.set("has"))
                .map(holder -> holder.verb() == holder.company() ? holder.verb() + 1 : holder.verb());
    }

    /** "Systemet ska visa bolagets omsättning": it is data of some other company. */
    private static boolean isShown(Analysis analysis, Match match) {
        return analysis.modalsBetween(match.first() - REACH * 2, match.last() + REACH * 2).stream()
                .filter(modal -> modal.clause().group()
                        == analysis.clauseOf(match.first()).map(Clause::group).orElse(-1))
                .map(analysis::subjectOf)
                .flatMap(Optional::stream)
                .anyMatch(subject -> subject.is(Actor.SYSTEM) || subject.is(Actor.USER));
    }

    /** Whether something else than a property of the company is meant. */
    private static boolean isOtherwise(Analysis analysis, Match match, int first) {
        if (match.entry().is("size")) {
            boolean counted = false;
            for (int i = match.first() - 3; i < match.first(); i++) {
                counted |= analysis.word(i).equals("minst")
                        || i >= 0 && analysis.token(i).isNumber();
            }
            boolean people = !counted || analysis.word(match.first()).equals("medarbetare");
            return isInContract(analysis, match) || people && isTold(analysis, match);
        }
        if (match.entry().is("record")) {
            return !isMerit(analysis, match) || !isPerfect(analysis, match);
        }
        if (match.entry().is("customers")) {
            return !analysis.token(match.first() - 1).isNumber()
                    && !analysis.word(match.first() - 2).equals("minst");
        }
        if (match.entry().is("long")) {
            return !isPerfect(analysis, match) || !isForYears(analysis, match);
        }
        if (match.entry().is("years")) {
            return match.entry().word().startsWith("funnits") && !isPerfect(analysis, match);
        }
        boolean paper = match.entry().is("certificate");
        if (paper && (Certificates.isExample(analysis, match.first()) || isProofOf(analysis, match, first))) {
            return true;
        }
        boolean ofPeople = match.entry().is("certificate") || match.entry().is("experience");
        return ofPeople && isOfStaff(analysis, match, first)
                || match.entry().is("certificate") && Certificates.isTechnical(analysis, match.first());
    }

    /** "styrka kravet med ett certifikat": how something is shown, and nothing that the company has. */
    private static boolean isProofOf(Analysis analysis, Match match, int first) {
        boolean shows = analysis.verb(first)
                .filter(verb -> SHOWING.contains(verb.infinitive()))
                .isPresent();
        for (int i = first + 2; shows && i < match.first(); i++) {
            if (analysis.word(i).equals("med") || analysis.word(i).equals("genom")) {
                return true;
            }
        }
        return false;
    }

    /** "ha två medarbetare med …", "… som talar svenska": those of the contract. */
    private static boolean isTold(Analysis analysis, Match match) {
        String next = analysis.word(match.last() + 1);
        return next.equals("med") || next.equals("som");
    }

    private static boolean isInContract(Analysis analysis, Match match) {
        int end = analysis.sentenceOf(match.first())
                .map(sentence -> sentence.last())
                .orElse(match.last() + 1);
        for (int i = match.last() + 1; i < Math.min(end, match.last() + REACH); i++) {
            if (WORDS.set("in-contract").contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfStaff(Analysis analysis, Match match, int first) {
        for (int i = first; i < match.first(); i++) {
            if (Companies.isStaff(analysis, i)) {
                return true;
            }
        }
        return match.last() + 1 < analysis.tokens().size() && Companies.isStaff(analysis, match.last() + 1);
    }

    /** "ha bedrivit tolkförmedling i minst fem år" */
    private static boolean isForYears(Analysis analysis, Match match) {
        return analysis.sentenceOf(match.first()).stream()
                .flatMap(sentence -> analysis.quantities(sentence).stream())
                .anyMatch(amount -> amount.unit().equals("år") || amount.unit().equals("månad"));
    }

    /** "ha levererat", and not a passive or something else. */
    private static boolean isPerfect(Analysis analysis, Match match) {
        for (int i = match.first() - 1; i >= 0 && i >= match.first() - REACH; i--) {
            String word = analysis.word(i);
            if (word.equals("ha") || word.equals("har")) {
                return true;
            }
        }
        return false;
    }

    /** "ha levererat minst tre system till kommuner", and not "ha levererat rättningen före driftstart". */
    private static boolean isMerit(Analysis analysis, Match match) {
        int end = analysis.sentenceOf(match.first())
                .map(sentence -> sentence.last())
                .orElse(match.last() + 1);
        int from = analysis.sentenceOf(match.first())
                .map(sentence -> sentence.first())
                .orElse(match.first());
        boolean past = false;
        boolean merit = false;
        for (int i = Math.max(from, match.first() - REACH); i < Math.min(end, match.last() + REACH); i++) {
            past |= WORDS.set("past").contains(analysis.word(i));
            merit |= WORDS.nouns("merits").isOne(analysis.word(i)) && !Companies.isCompany(analysis, i);
        }
        return past && merit;
    }
}
