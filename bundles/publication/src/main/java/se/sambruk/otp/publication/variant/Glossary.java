package se.sambruk.otp.publication.variant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.publication.PublicationSet.Key;
import se.sambruk.otp.api.text.SwedishOrder;

/** The terms that a variant uses, as a last topic, if its publication wants one. Used by one thread. */
final class Glossary {
    private static final List<Integer> WIDTHS = List.of(3, 7);

    private final Reader reader;
    private final Names names;
    private final Findings findings;
    private final Map<Term, Use> used = new LinkedHashMap<>();

    /**
     * That a term is used.
     *
     * @param id of its row
     * @param user the first that uses it
     */
    private record Use(String id, Key user) {}

    Glossary(Reader reader, Names names, Findings findings) {
        this.reader = reader;
        this.names = names;
        this.findings = findings;
    }

    /** Takes down that a term is used; where it is explained, if the variant has a glossary. */
    Optional<String> use(Term term, Key user) {
        if (!reader.publication().hasGlossary()) {
            return Optional.empty();
        }
        if (!used.containsKey(term)) {
            checkPlain(term, user);
        }
        // Two terms may differ in capitals alone, or in what another glossary says of them.
        Use use = used.computeIfAbsent(
                term, one -> new Use(names.free("begrepp-" + one.name().toLowerCase(Locale.ROOT)), user));
        return Optional.of(use.id());
    }

    /** Glossaries are shared with what knows neither Markdown nor variables: signs of these would be shown as they are written. */
    private void checkPlain(Term term, Key user) {
        Signs.ofMarkdownOrVariable(term.definition())
                .ifPresent(signs -> findings.all(Fault.TERM_SIGNS, user, term.name(), signs));
    }

    /** What the terms that are explained are called: names, abbreviations and synonyms. */
    Set<String> names() {
        Set<String> explained = new HashSet<>();
        for (Term term : used.keySet()) {
            explained.add(term.name());
            explained.add(term.abbreviation());
            explained.addAll(term.synonyms());
        }
        return explained;
    }

    /** Nothing where no term is used, or none are to be explained. */
    Optional<Section> section(Mentions mentions) {
        if (used.isEmpty()) {
            return Optional.empty();
        }
        Table.Builder table = Table.builder(WIDTHS)
                .caption(reader.text("terms.caption"))
                .rowHeaders(true)
                .header(List.of(Cell.of(reader.text("terms.term")), Cell.of(reader.text("terms.definition"))));
        for (Term term : sorted()) {
            Use use = used.get(term);
            Paragraph name = Paragraph.of(name(term)).identified(use.id());
            List<Block> meaning = meaning(term);
            table.row(List.of(Cell.of(List.of(name)), Cell.of(meaning)));
            mentions.term(term.name(), List.of(name), use.user());
            mentions.term(term.name(), meaning, use.user());
        }
        return Optional.of(Section.builder(names.free("begrepp"), reader.text("heading.terms"))
                .block(table.build())
                .build());
    }

    /**
     * A term as it is explained.
     *
     * @param name by which glossaries know it
     * @param text all that is said of it
     * @param hash of what is rendered
     */
    record Explained(String name, String text, ContentHash hash) {}

    /** The terms that are explained, in the order in which they stand. */
    List<Explained> explained() {
        return reader.publication().hasGlossary()
                ? sorted().stream().map(this::explained).toList()
                : List.of();
    }

    private Explained explained(Term term) {
        List<Block> said = new ArrayList<>(List.of(Paragraph.of(name(term))));
        said.addAll(meaning(term));
        return new Explained(term.name(), Rendered.text(said), BlockTree.hash(said));
    }

    /** As lists of terms are sorted everywhere else, and alike on every machine. */
    private List<Term> sorted() {
        return used.keySet().stream()
                .sorted(Comparator.comparing(Term::name, SwedishOrder.INSTANCE))
                .toList();
    }

    private String name(Term term) {
        return term.abbreviation().isEmpty()
                ? term.name()
                : reader.text("terms.abbreviated", term.name(), term.abbreviation());
    }

    private List<Block> meaning(Term term) {
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : term.definition().strip().split("\\n\\s*\\n")) {
            blocks.add(Paragraph.of(paragraph.strip().replaceAll("\\s*\\n\\s*", " ")));
        }
        if (!term.synonyms().isEmpty()) {
            blocks.add(Paragraph.of(reader.text("terms.synonyms", String.join(", ", term.synonyms()))));
        }
        if (!term.source().isEmpty()) {
            blocks.add(Paragraph.of(reader.text("terms.source", term.source())));
        }
        return blocks;
    }
}
