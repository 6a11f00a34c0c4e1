package se.sambruk.otp.api.quality;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.Verification;

/** Takes the texts of a requirement out of it, in the order in which people are shown them. */
final class Extraction {
    private final CheckedRequirement.Builder out;
    private final UnaryOperator<String> shown;

    private Extraction(CheckedRequirement.Builder out, UnaryOperator<String> shown) {
        this.out = out;
        this.shown = shown;
    }

    /** A requirement of the library, with its parameters not yet filled in. */
    static CheckedRequirement of(Requirement requirement) {
        CheckedRequirement.Builder out =
                CheckedRequirement.builder(requirement.id().value(), requirement.kind());
        new Extraction(out, text -> text).texts(requirement);
        return out.requirement(requirement).build();
    }

    /** A requirement of a specification, as its readers see it. */
    static CheckedRequirement of(SpecifiedRequirement specified, Locale locale) {
        Requirement requirement = specified.requirement();
        CheckedRequirement.Builder out =
                CheckedRequirement.builder(requirement.id().value(), requirement.kind());
        new Extraction(out, text -> specified.render(text, locale)).texts(requirement);
        return out.requirement(requirement).values(specified.values()).build();
    }

    private void texts(Requirement requirement) {
        add("title", requirement.title());
        add("text", requirement.text());
        requirement.parameters().forEach((name, parameter) -> parameter
                .help()
                .ifPresent(help -> add("parameters." + name + ".help", help)));
        add("rationale", requirement.rationale());
        add("guidance", requirement.guidance());
        numbered(
                "verification",
                requirement.verification().stream().map(Verification::method).toList());
        requirement.response().label().ifPresent(label -> add("response.label", label));
        numbered("response.choices", requirement.response().choices());
        requirement.award().ifPresent(award -> {
            add("award.criterion", award.criterion());
            numbered("award.scale", award.scale().stream().map(Award.Step::when).toList());
        });
        numbered(
                "references",
                ".why",
                requirement.references().stream().map(Citation::why).toList());
    }

    private void numbered(String field, List<String> texts) {
        numbered(field, "", texts);
    }

    private void numbered(String field, String within, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            add(field + "[" + (i + 1) + "]" + within, texts.get(i));
        }
    }

    private void add(String path, String text) {
        out.text(path, shown.apply(text));
    }
}
