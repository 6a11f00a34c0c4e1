package se.sambruk.otp.testkit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixHeader;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * What must be found again of a sample in the text of an output. Only letters, digits and symbols are compared, in pieces:
 * formats break lines, put headers on pages, and have ways of their own with white space and punctuation.
 */
final class Traces {
    /** A line of a narrow table cell; longer words may be broken anywhere. */
    private static final int PIECE = 12;

    private Traces() {}

    /**
     * The texts of a sample that a reader must find: a document's or matrix's whole text; a specification's ids, titles and texts; a
     * model's names, descriptions, properties and labels, those of its lines and folders too.
     */
    static List<String> of(Object sample) {
        List<String> texts = new ArrayList<>();
        if (sample instanceof Document document) {
            texts.addAll(List.of(document.title(), document.subtitle(), document.organization(), document.notice()));
            document.metadata().forEach(entry -> texts.add(entry.value()));
            document.sections().forEach(section -> collect(section, texts));
        } else if (sample instanceof Specification specification) {
            specification.requirements().forEach(r -> {
                texts.add(r.requirement().id().value());
                texts.add(r.requirement().title());
                texts.add(r.text(LocalizedText.SWEDISH));
            });
        } else if (sample instanceof Matrix matrix) {
            collect(matrix, texts);
        } else if (sample instanceof ArchitectureModel model) {
            collect(model, texts);
        }
        return texts;
    }

    private static void collect(Matrix matrix, List<String> texts) {
        texts.addAll(List.of(matrix.title(), matrix.description(), matrix.organization(), matrix.notice()));
        texts.addAll(List.of(matrix.rowsName(), matrix.columnsName()));
        matrix.metadata().forEach(entry -> texts.add(entry.value()));
        matrix.rows().forEach(row -> collect(row, texts));
        matrix.columns().forEach(column -> collect(column, texts));
        matrix.rowTotals().ifPresent(texts::add);
        matrix.columnTotals().ifPresent(texts::add);
        for (int row = 0; row < matrix.rows().size(); row++) {
            matrix.cells(row).values().forEach(cell -> {
                texts.add(cell.text());
                texts.add(cell.note());
            });
        }
        matrix.legend().forEach(entry -> {
            texts.add(entry.sample().text());
            texts.add(entry.meaning());
        });
    }

    private static void collect(MatrixHeader header, List<String> texts) {
        texts.addAll(List.of(header.id(), header.title(), header.group()));
    }

    private static void collect(ArchitectureModel model, List<String> texts) {
        add(model.name(), texts);
        add(model.description(), texts);
        model.properties().forEach(property -> collect(property, texts));
        Stream.of(model.elements(), model.relations(), model.views())
                .flatMap(List::stream)
                .forEach(concept -> {
                    add(concept.names(), texts);
                    add(concept.descriptions(), texts);
                    concept.properties().forEach(property -> collect(property, texts));
                });
        model.views().stream().flatMap(View::allNodes).forEach(node -> {
            add(node.label(), texts);
            add(node.description(), texts);
        });
        model.views().stream().flatMap(view -> view.connections().stream()).forEach(line -> {
            add(line.label(), texts);
            add(line.description(), texts);
        });
        model.folders().forEach(folder -> collect(folder, texts));
    }

    private static void collect(Folder folder, List<String> texts) {
        add(folder.name(), texts);
        add(folder.description(), texts);
        folder.folders().forEach(inner -> collect(inner, texts));
    }

    private static void collect(Property property, List<String> texts) {
        texts.add(property.key());
        add(property.value(), texts);
    }

    private static void add(LanguageText text, List<String> texts) {
        texts.addAll(text.byLanguage().values());
    }

    private static void collect(Section section, List<String> texts) {
        texts.add(section.title());
        section.blocks().stream().map(Block::plainText).forEach(texts::add);
        section.sections().forEach(below -> collect(below, texts));
    }

    /** The pieces of some texts that do not occur in another. */
    static List<String> lacking(List<String> texts, String output) {
        TreeSet<String> pieces = new TreeSet<>();
        for (String text : texts) {
            for (String word : text.split("[\\s\\p{C}]+")) {
                String essence = essence(word);
                for (int from = 0; from < essence.length(); from = next(essence, from)) {
                    pieces.add(essence.substring(from, next(essence, from)));
                }
            }
        }
        String searched = essence(output);
        pieces.removeIf(searched::contains);
        return List.copyOf(pieces);
    }

    private static int next(String essence, int from) {
        int left = essence.codePointCount(from, essence.length());
        return essence.offsetByCodePoints(from, Math.min(PIECE, left));
    }

    private static String essence(String text) {
        StringBuilder essence = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL)
                .forEach(essence::appendCodePoint);
        return essence.toString();
    }
}
