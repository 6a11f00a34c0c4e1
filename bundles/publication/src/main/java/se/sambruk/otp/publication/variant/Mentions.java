package se.sambruk.otp.publication.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.publication.PublicationSet.Key;
import se.sambruk.otp.api.publication.RequirementMention;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.text.LocalizedText;

/** How requirements are mentioned to a reader, and where a reader meets the id of one that is not to. Used by one thread. */
final class Mentions {
    /** What can be done about a mention. */
    private enum Remedy {
        EXPLAIN,
        REMOVE,
        TERM,
        ARCHITECTURE,
        STATEMENT
    }

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}’'-]*");

    /** Fewer words explain nothing. */
    private static final int EXPLAINED = 2;

    private final SetIndex index;
    private final Reader reader;
    private final Findings findings;

    Mentions(SetIndex index, Reader reader, Findings findings) {
        this.index = index;
        this.reader = reader;
        this.findings = findings;
    }

    /**
     * @param label empty where nothing is written
     */
    List<Span> spans(Requirement requirement, List<Span> label, Key user) {
        String id = requirement.id().value();
        if (reader.mayReadIds()) {
            return named(requirement, label);
        }
        if (isNever() || !explains(label)) {
            tell(id, user, where(Met.Where.TEXT), remedy(Met.Where.TEXT));
        }
        return label.isEmpty() ? List.of(Span.of(requirement.title())) : label;
    }

    private static List<Span> named(Requirement requirement, List<Span> label) {
        String id = requirement.id().value();
        if (label.isEmpty()) {
            return List.of(Span.of((id + " " + requirement.title()).strip()));
        }
        List<Span> spans = new ArrayList<>(label);
        if (!text(label).contains(id)) {
            spans.add(Span.of(" (" + id + ")"));
        }
        return spans;
    }

    private boolean explains(List<Span> label) {
        String text = text(label);
        for (String id : index.requirementIds().in(text)) {
            text = text.replace(id, "");
        }
        return WORD.matcher(text).results().count() >= EXPLAINED;
    }

    private static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    private boolean isNever() {
        return reader.audience().requirements() == RequirementMention.NEVER;
    }

    /** Tells of the ids that a heading names. */
    void title(String title, Key topic) {
        text(title, topic, where(Met.Where.TITLE), remedy(Met.Where.TITLE));
    }

    /** Tells of the ids that are met in what an author has written. */
    void blocks(List<Block> blocks, Key author) {
        if (!reader.mayReadIds()) {
            Met.in(blocks, (where, text) -> text(text, author, where(where), remedy(where)));
        }
    }

    /** Tells of the ids that are met in what the architecture says, where it is told. */
    void catalog(List<Section> sections, Key author) {
        if (!reader.mayReadIds()) {
            sections.forEach(section -> of(section, author));
        }
    }

    private void of(Section section, Key author) {
        LocalizedText where = Texts.MESSAGES.text("where.architecture", section.title());
        text(section.title(), author, where, Remedy.ARCHITECTURE);
        Met.in(section.blocks(), (in, text) -> text(text, author, where, Remedy.ARCHITECTURE));
        section.sections().forEach(below -> of(below, author));
    }

    /**
     * Tells of the ids that are met in the explanation of a term.
     *
     * @param user the first that uses the term
     */
    void term(String name, List<Block> explanation, Key user) {
        if (!reader.mayReadIds()) {
            LocalizedText where = Texts.MESSAGES.text("where.term", name);
            Met.in(explanation, (in, text) -> text(text, user, where, Remedy.TERM));
        }
    }

    /** Tells of the ids that are met in what a publication says of itself. */
    void statement(String text) {
        text(
                text,
                Keys.publication(reader.publication().id()),
                Texts.MESSAGES.text("where.statement"),
                Remedy.STATEMENT);
    }

    private void text(String text, Key author, LocalizedText where, Remedy remedy) {
        if (!reader.mayReadIds()) {
            index.requirementIds().in(text).forEach(id -> tell(id, author, where, remedy));
        }
    }

    private static LocalizedText where(Met.Where where) {
        return Texts.MESSAGES.text("where." + where.name().toLowerCase(Locale.ROOT));
    }

    private Remedy remedy(Met.Where where) {
        return where == Met.Where.TEXT && !isNever() ? Remedy.EXPLAIN : Remedy.REMOVE;
    }

    private void tell(String id, Key user, LocalizedText where, Remedy remedy) {
        findings.audience(Fault.REQUIREMENT, user, id, reader.audience().name(), remedy.ordinal(), where);
    }
}
