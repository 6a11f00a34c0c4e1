package se.sambruk.otp.pack.xlsx.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.ParameterFacet;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.pack.xlsx.form.Column;
import se.sambruk.otp.pack.xlsx.form.FormTexts;
import se.sambruk.otp.pack.xlsx.form.PackSheets;

/**
 * What an amendment changes, by the words that stand in the column for it.
 *
 * @param key in files, without the parameter's name
 * @param label in words
 * @param column how its value is written; empty for an object of several parts, and for leaving the requirement out
 */
record AmendedField(String key, LocalizedText label, Optional<Column> column, Sort sort) {
    /** What kind of field it is. */
    enum Sort {
        FIELD,
        GROUP,
        FACET,
        EXCLUDE
    }

    private static final List<String> GROUPS = List.of("response", "award", "classification");
    private static final String EXCLUDE = "exclude";

    boolean isGroup() {
        return sort == Sort.GROUP;
    }

    List<Column> groupColumns() {
        return PackSheets.REQUIREMENTS.columns().stream()
                .filter(column -> column.group().equals(key))
                .toList();
    }

    /** The field of some words; empty where there is none. */
    static Optional<AmendedField> of(String written) {
        String name = FormTexts.normal(written);
        for (String group : GROUPS) {
            if (is(group, name)) {
                return Optional.of(named(group, Optional.empty(), Sort.GROUP));
            }
        }
        if (is(EXCLUDE, name)) {
            return Optional.of(named(EXCLUDE, Optional.empty(), Sort.EXCLUDE));
        }
        for (ParameterFacet facet : ParameterFacet.values()) {
            LocalizedText label = FormTexts.text("field." + facet.wire());
            if (label.byLanguage().values().stream()
                    .anyMatch(way -> FormTexts.normal(way).equals(name))) {
                return Optional.of(facet(facet));
            }
        }
        return path(written).or(() -> PackSheets.REQUIREMENTS
                .heading(written)
                .filter(column -> column.group().isEmpty())
                .map(column -> new AmendedField(column.key(), column.header(), Optional.of(column), Sort.FIELD)));
    }

    private static AmendedField facet(ParameterFacet facet) {
        return named(facet.wire(), Optional.of(PackSheets.PARAMETERS.column(facet.wire())), Sort.FACET);
    }

    // As it is written in YAML: parameters.name.min.
    private static Optional<AmendedField> path(String written) {
        return FieldPath.parse(FormTexts.strip(written))
                .filter(path -> path.facet().isPresent())
                .map(path -> new AmendedField(
                        path.toString(),
                        LocalizedText.of(path.toString()),
                        facet(WireValue.of(
                                        ParameterFacet.class, path.facet().get().wire()))
                                .column(),
                        Sort.FIELD));
    }

    private static AmendedField named(String key, Optional<Column> column, Sort sort) {
        return new AmendedField(key, FormTexts.text("field." + key), column, sort);
    }

    private static boolean is(String key, String name) {
        return key.equals(name)
                || FormTexts.text("field." + key).byLanguage().values().stream()
                        .anyMatch(way -> FormTexts.normal(way).equals(name));
    }

    /** All fields that can be amended, in the words of a language and in the order in which they are shown. */
    static List<String> words(Locale language) {
        Stream<String> fields = RequirementField.all().stream()
                .filter(RequirementField::isAmendable)
                .map(field -> GROUPS.contains(field.name())
                        ? FormTexts.text("field." + field.name()).in(language)
                        : PackSheets.REQUIREMENTS.column(field.name()).header(language));
        Stream<String> facets = Stream.of(ParameterFacet.values())
                .map(facet -> FormTexts.text("field." + facet.wire()).in(language));
        return Stream.of(Stream.of(FormTexts.text("field." + EXCLUDE).in(language)), fields, facets)
                .flatMap(all -> all)
                .toList();
    }

    /** The words that were most likely meant. */
    static Optional<String> near(String written) {
        Optional<Column> part = PackSheets.REQUIREMENTS.heading(written);
        if (part.isPresent()) {
            // One part of an object: the object is changed as a whole.
            return Optional.of(FormTexts.text("field." + part.get().group()).in(LocalizedText.SWEDISH));
        }
        return Similar.to(
                        written,
                        Stream.concat(words(LocalizedText.SWEDISH).stream(), words(Locale.ENGLISH).stream())
                                .toList())
                .stream()
                .findFirst();
    }
}
