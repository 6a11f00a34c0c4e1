package se.sambruk.otp.pack.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.Setting;
import se.sambruk.otp.api.requirement.Uid;
import se.sambruk.otp.pack.xlsx.form.Column;
import se.sambruk.otp.pack.xlsx.form.FormTexts;
import se.sambruk.otp.pack.xlsx.form.Items;
import se.sambruk.otp.pack.xlsx.form.PackSheets;
import se.sambruk.otp.pack.xlsx.form.SheetForm;

/** Writes a catalog as the workbook that a person would have written, in either language. */
final class CatalogWorkbook {
    private final Catalog catalog;
    private final Locale language;
    private final Xlsx book = new Xlsx();

    private CatalogWorkbook(Catalog catalog, Locale language) {
        this.catalog = catalog;
        this.language = language;
    }

    static Xlsx of(Catalog catalog, Locale language) {
        CatalogWorkbook writer = new CatalogWorkbook(catalog, language);
        writer.write();
        return writer.book;
    }

    private void write() {
        pack();
        Xlsx.Sheet parameters = table(PackSheets.PARAMETERS);
        Xlsx.Sheet requirements = table(PackSheets.REQUIREMENTS);
        catalog.requirements().forEach(located -> requirement(located.value(), requirements, parameters));
        Xlsx.Sheet amendments = table(PackSheets.AMENDMENTS);
        catalog.amendments().forEach(located -> amendment(located.value(), amendments));
        Xlsx.Sheet sets = table(PackSheets.PARAMETER_SETS);
        catalog.parameterSets().forEach(set -> parameterSet(set, sets));
        rows(PackSheets.REFERENCES, catalog.references());
        rows(PackSheets.GLOSSARY, catalog.terms());
        rows(PackSheets.CATEGORIES, catalog.categories());
        rows(PackSheets.BENEFITS, catalog.benefits());
        Xlsx.Sheet elements = table(PackSheets.ELEMENTS);
        catalog.elements().forEach(element -> elements.row(cells(PackSheets.ELEMENTS, faceted(element))));
        Xlsx.Sheet relations = table(PackSheets.RELATIONS);
        catalog.relations().forEach(relation -> relations.row(cells(PackSheets.RELATIONS, unnamed(relation))));
    }

    private void pack() {
        Xlsx.Sheet sheet = book.sheet(PackSheets.PACK.name().in(language));
        Map<String, Object> tree = new LinkedHashMap<>(map(catalog.manifest().tree()));
        List<Object> needed = new ArrayList<>();
        if (tree.get("requires") instanceof Map<?, ?> requires) {
            requires.forEach((pack, versions) -> needed.add(Map.of("pack", pack, "version", versions)));
        }
        tree.put("requires", needed);
        for (Column column : PackSheets.PACK.columns()) {
            if (tree.containsKey(column.key())) {
                sheet.row(column.header(language), cell(column, tree.get(column.key())));
            }
        }
    }

    private Xlsx.Sheet table(SheetForm form) {
        return book.sheet(form.name().in(language)).row(form.headings(language).toArray(String[]::new));
    }

    private void rows(SheetForm form, List<? extends TreeValue> values) {
        Xlsx.Sheet sheet = table(form);
        values.forEach(value -> sheet.row(cells(form, map(value.tree()))));
    }

    /** Facets stand in columns of their own. */
    private static Map<String, Object> faceted(Element element) {
        Map<String, Object> tree = new LinkedHashMap<>(map(element.tree()));
        tree.remove("properties");
        for (Column column : PackSheets.ELEMENTS.columns()) {
            for (Facet facet : Facet.values()) {
                // The column is called by the facet's name, in plural where there may be several.
                if (column.key().equals(facet.wire()) || column.key().equals(facet.wire() + "s")) {
                    List<Object> said = new ArrayList<>();
                    element.facet(facet).forEach(value -> said.add(value.tree()));
                    if (!said.isEmpty()) {
                        tree.put(column.key(), facet.isRepeated() ? said : said.get(0));
                    }
                }
            }
        }
        return tree;
    }

    /** An id that says nothing but what the relation joins is not written. */
    private static Map<String, Object> unnamed(Relation relation) {
        Map<String, Object> tree = new LinkedHashMap<>(map(relation.tree()));
        if (relation.id().equals(relation.source() + "-" + relation.type() + "-" + relation.target())) {
            tree.remove("id");
        }
        return tree;
    }

    private void requirement(Requirement requirement, Xlsx.Sheet sheet, Xlsx.Sheet parameters) {
        Map<String, Object> tree = new LinkedHashMap<>(map(requirement.tree()));
        if (Uid.derive(catalog.manifest().publisher(), requirement.id()).equals(requirement.uid())) {
            tree.remove("uid");
        }
        sheet.row(cells(PackSheets.REQUIREMENTS, tree));
        requirement.parameters().forEach((name, parameter) -> {
            Map<String, Object> row = new LinkedHashMap<>(map(parameter.tree()));
            row.put("requirement", requirement.id().value());
            row.put("name", name);
            parameters.row(cells(PackSheets.PARAMETERS, row));
        });
    }

    private void amendment(Amendment amendment, Xlsx.Sheet sheet) {
        String target = amendment.target().value();
        String revision = amendment.revision().isPresent()
                ? Integer.toString(amendment.revision().getAsInt())
                : "";
        if (amendment.isExclusion()) {
            sheet.row(target, revision, text("field.exclude"), "", "", amendment.because());
            return;
        }
        String because = amendment.because();
        for (Map.Entry<FieldPath, Object> change : amendment.changes().entrySet()) {
            FieldPath path = change.getKey();
            String value = value(path, change.getValue());
            sheet.row(target, revision, field(path), path.parameter().orElse(""), value, because);
            because = "";
        }
        for (FieldPath path : amendment.removals()) {
            sheet.row(target, revision, field(path), path.parameter().orElse(""), text("field.remove"), because);
            because = "";
        }
    }

    private String field(FieldPath path) {
        return path.facet()
                .map(facet -> text("field." + facet.wire()))
                .orElseGet(() -> isGroup(path.field().name())
                        ? text("field." + path.field().name())
                        : PackSheets.REQUIREMENTS.column(path.field().name()).header(language));
    }

    private void parameterSet(ParameterSet set, Xlsx.Sheet sheet) {
        String title = set.title();
        for (Setting setting : set.settings()) {
            boolean first = !title.isEmpty();
            sheet.row(
                    set.id(),
                    title,
                    first ? set.description() : "",
                    first ? set.because() : "",
                    setting.requirement().value(),
                    setting.parameter(),
                    setting.value(),
                    setting.because());
            title = "";
        }
    }

    private static boolean isGroup(String field) {
        return List.of("response", "award", "classification").contains(field);
    }

    private String value(FieldPath path, Object node) {
        if (path.facet().isPresent()) {
            return emptyOr(cell(PackSheets.PARAMETERS.column(path.facet().get().wire()), node), node);
        }
        String field = path.field().name();
        if (!isGroup(field)) {
            return emptyOr(cell(PackSheets.REQUIREMENTS.column(field), node), node);
        }
        List<String> lines = new ArrayList<>();
        map(node).forEach((key, value) -> {
            Column column = PackSheets.REQUIREMENTS.column(field + "." + key);
            List<?> values = value instanceof List<?> list ? list : List.of(value);
            for (Object one : values) {
                String text = column.items().isPresent()
                        ? item(column.items().get(), map(one))
                        : one instanceof String string ? word(column, string) : String.valueOf(one);
                lines.add(column.header(language) + " | " + continued(text));
            }
        });
        return emptyOr(String.join("\n", lines), node);
    }

    private String emptyOr(String cell, Object node) {
        boolean empty =
                node instanceof List<?> list && list.isEmpty() || node instanceof Map<?, ?> map && map.isEmpty();
        return empty ? text("field.empty") : cell;
    }

    private String[] cells(SheetForm form, Map<String, Object> tree) {
        return form.columns().stream()
                .map(column -> {
                    Object value = column.group().isEmpty()
                            ? tree.get(column.key())
                            : tree.get(column.group()) instanceof Map<?, ?> group ? group.get(column.innerKey()) : null;
                    return value == null ? "" : cell(column, value);
                })
                .toArray(String[]::new);
    }

    private String cell(Column column, Object value) {
        if (!(value instanceof List<?> list)) {
            return word(column, String.valueOf(value));
        }
        if (column.items().isPresent()) {
            return list.stream()
                    .map(item -> continued(item(column.items().get(), map(item))))
                    .collect(Collectors.joining("\n"));
        }
        List<String> words =
                list.stream().map(item -> word(column, (String) item)).toList();
        boolean divided =
                words.stream().anyMatch(word -> word.contains(";") || word.contains(",") || word.contains("("));
        return divided ? String.join("\n", words) + "\n" : String.join("; ", words);
    }

    private String word(Column column, String wire) {
        if (column.kind() == Column.Kind.FLAG) {
            return PackSheets.FLAG.word(wire).in(language);
        }
        return column.words().map(words -> words.word(wire).in(language)).orElse(wire);
    }

    private String item(Items items, Map<String, Object> tree) {
        List<Items.Part> parts = items.parts();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Items.Part part = parts.get(i);
            Object value =
                    tree.getOrDefault(part.key(), part.words().equals(Optional.of(PackSheets.FLAG)) ? false : "");
            String text = part.words()
                    .<Function<String, String>>map(words ->
                            wire -> wire.isEmpty() ? "" : words.word(wire).in(language))
                    .orElse(wire -> wire)
                    .apply(String.valueOf(value));
            texts.add(i < parts.size() - 1 ? text.replace("|", "\\|") : text);
        }
        return String.join(" | ", texts);
    }

    private static String continued(String text) {
        return text.replace("\n", "\n| ");
    }

    private String text(String key) {
        return FormTexts.text(key).in(language);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object tree) {
        return (Map<String, Object>) tree;
    }
}
