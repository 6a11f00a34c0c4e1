package se.sambruk.otp.pack.xlsx.form;

import static se.sambruk.otp.pack.xlsx.form.Items.Part.optional;
import static se.sambruk.otp.pack.xlsx.form.Items.Part.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackStatus;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Ambition;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.Fulfilment;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Purpose;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RelationType;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.ResponseSupplement;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.requirement.TraceRole;
import se.sambruk.otp.api.requirement.VerificationPhase;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.pack.xlsx.form.Column.Kind;

/** The form as a whole: every sheet and column of a pack that is written as a workbook. */
public final class PackSheets {
    public static final Vocabulary FLAG = Vocabulary.of("flag", List.of("true", "false"));

    private static final Vocabulary LAYERS = Vocabulary.of(
            "layer",
            Stream.of(Layer.NATIONAL, Layer.REGIONAL, Layer.MUNICIPAL)
                    .map(Layer::wire)
                    .toList());

    public static final SheetForm PACK = new Builder("pack")
            .must("id", 30)
            .must("title", 30)
            .must("publisher", 30)
            .must("prefix", 30)
            .must("version", 30)
            .may("edition", Kind.TEXT, 30)
            .choice("status", Vocabulary.of("status", PackStatus.class), false, 30)
            .date("date", true)
            .may("language", Kind.TEXT, 30)
            .choice("layer", LAYERS, true, 30)
            .items("requires", Items.of(required("pack"), required("version")), 30)
            .may("letterhead", Kind.TEXT, 30)
            .may("description", Kind.TEXT, 30)
            .done();

    public static final SheetForm REQUIREMENTS = new Builder("requirements")
            .must("id", 20)
            .may("revision", Kind.TEXT, 9)
            .must("title", 30)
            .choice("kind", Vocabulary.of("kind", RequirementKind.class), true, 18)
            .choice("fulfilled", Vocabulary.of("fulfilled", Fulfilment.class), true, 16)
            .must("category", 10)
            .may("topic", Kind.TEXT, 18)
            .choice("ambition", Vocabulary.of("ambition", Ambition.class), false, 12)
            .must("text", 55)
            .must("rationale", 40)
            .must("guidance", 40)
            .items(
                    "verification",
                    Items.of(required("phase", Vocabulary.of("phase", VerificationPhase.class)), required("method")),
                    40)
            .choice("response.type", Vocabulary.of("response", ResponseType.class), false, 12)
            .choice("response.with", Vocabulary.of("with", ResponseSupplement.class), false, 14)
            .may("response.unit", Kind.TEXT, 12)
            .may("response.choices", Kind.LIST, 20)
            .may("response.label", Kind.TEXT, 20)
            .may("award.criterion", Kind.TEXT, 20)
            .choice("award.unit", Vocabulary.of("unit", AwardUnit.class), false, 12)
            .may("award.max", Kind.TEXT, 12)
            .items("award.scale", Items.of(required("value"), required("when")), 30)
            .choices("delivery", Vocabulary.of("delivery", DeliveryModel.class), 18)
            .choices("acquisition", Vocabulary.of("acquisition", AcquisitionForm.class), 20)
            .choices("regimes", Vocabulary.of("regime", Regime.class), 14)
            .may("classification.confidentiality", Kind.TEXT, 15)
            .may("classification.integrity", Kind.TEXT, 11)
            .may("classification.availability", Kind.TEXT, 14)
            .choices("purposes", Vocabulary.of("purpose", Purpose.class), 20)
            .items("references", Items.of(required("ref"), optional("at"), optional("why")), 30)
            .items(
                    "traces",
                    Items.of(required("element"), optional("role", Vocabulary.of("role", TraceRole.class))),
                    26)
            .may("benefits", Kind.NAMES, 12)
            .may("tags", Kind.NAMES, 20)
            .items(
                    "related",
                    Items.of(required("to"), required("as", Vocabulary.of("relation", RelationType.class))),
                    26)
            .may("uid", Kind.TEXT, 14)
            .done();

    public static final SheetForm PARAMETERS = new Builder("parameters")
            .must("requirement", 20)
            .must("name", 20)
            .choice("type", Vocabulary.of("parameter", ParameterType.class), true, 14)
            .may("unit", Kind.TEXT, 14)
            .may("min", Kind.VALUE, 12)
            .may("max", Kind.VALUE, 12)
            .may("default", Kind.VALUE, 20)
            .may("help", Kind.TEXT, 50)
            .may("choices", Kind.LIST, 30)
            .done();

    public static final SheetForm AMENDMENTS = new Builder("amendments")
            .must("target", 20)
            .may("revision", Kind.TEXT, 9)
            .must("field", 22)
            .may("parameter", Kind.TEXT, 20)
            .may("value", Kind.VALUE, 50)
            .must("because", 50)
            .done();

    public static final SheetForm REFERENCES = new Builder("references")
            .must("id", 24)
            .choice("kind", Vocabulary.of("reference", ReferenceKind.class), true, 14)
            .must("title", 45)
            .may("number", Kind.TEXT, 18)
            .may("short", Kind.TEXT, 14)
            .may("version", Kind.TEXT, 18)
            .may("source", Kind.TEXT, 30)
            .may("link", Kind.TEXT, 30)
            .items(
                    "provisions",
                    Items.ofPhrases(
                            required("at"),
                            optional("checked"),
                            optional("verified", FLAG),
                            optional("regime", Vocabulary.of("regime", Regime.class)),
                            optional("about")),
                    40)
            .date("checked", false)
            .flag("verified")
            .flag("equivalent")
            .date("repealed", false)
            .may("replaced-by", Kind.TEXT, 14)
            .may("note", Kind.TEXT, 40)
            .done();

    public static final SheetForm GLOSSARY = new Builder("glossary")
            .must("term", 24)
            .must("definition", 60)
            .may("abbreviation", Kind.TEXT, 14)
            .may("english", Kind.TEXT, 20)
            .may("synonyms", Kind.LIST, 24)
            .may("see", Kind.LIST, 24)
            .may("source", Kind.TEXT, 30)
            .done();

    public static final SheetForm CATEGORIES = new Builder("categories")
            .must("code", 16)
            .must("name", 30)
            .may("description", Kind.TEXT, 50)
            .may("benefits", Kind.NAMES, 16)
            .items("topics", Items.of(required("id"), required("name")), 40)
            .done();

    public static final SheetForm BENEFITS = new Builder("benefits")
            .must("id", 14)
            .must("title", 40)
            .items("points", Items.of(required("id"), required("title")), 50)
            .done();

    public static final SheetForm ELEMENTS = new Builder("elements")
            .must("id", 24)
            .must("type", 26)
            .must("name", 36)
            .may("description", Kind.TEXT, 60)
            .may("specialization", Kind.TEXT, 16)
            .may("context", Kind.TEXT, 40)
            .may("problem", Kind.TEXT, 40)
            .may("forces", Kind.LIST, 40)
            .may("solution", Kind.TEXT, 40)
            .may("consequences", Kind.LIST, 40)
            .may("avoid", Kind.LIST, 40)
            .may("rationale", Kind.TEXT, 40)
            .may("implications", Kind.LIST, 40)
            .may("benefits", Kind.NAMES, 12)
            .may("answers-to", Kind.NAMES, 20)
            .may("provider", Kind.TEXT, 20)
            .may("sources", Kind.LIST, 30)
            .done();

    public static final SheetForm RELATIONS = new Builder("relations")
            .may("id", Kind.TEXT, 24)
            .choice("type", Vocabulary.of("archimate", se.sambruk.otp.api.architecture.RelationType.class), true, 18)
            .must("source", 24)
            .must("target", 24)
            .may("name", Kind.TEXT, 24)
            .may("description", Kind.TEXT, 50)
            .choice("access", Vocabulary.of("access", AccessType.class), false, 18)
            .may("influence", Kind.TEXT, 12)
            .done();

    /** A value on each row; what a set is called and why stands on its first. */
    public static final SheetForm PARAMETER_SETS = new Builder("parameter-sets")
            .must("id", 20)
            .must("title", 26)
            .may("description", Kind.TEXT, 40)
            .must("because", 40)
            .must("requirement", 20)
            .must("parameter", 20)
            .add("value", true, Kind.VALUE, null, null, 20)
            .may("reason", Kind.TEXT, 40)
            .done();

    /** Every sheet that is read, in the order of the template. */
    public static final List<SheetForm> ALL = List.of(
            PACK,
            REQUIREMENTS,
            PARAMETERS,
            AMENDMENTS,
            PARAMETER_SETS,
            REFERENCES,
            GLOSSARY,
            CATEGORIES,
            BENEFITS,
            ELEMENTS,
            RELATIONS);

    private PackSheets() {}

    /** The sheet of a name; empty where it is none that is read. */
    public static Optional<SheetForm> named(String written) {
        String name = FormTexts.normal(written);
        return ALL.stream()
                .filter(form -> FormTexts.ways("sheet." + form.id(), "").stream()
                        .anyMatch(way -> FormTexts.normal(way).equals(name)))
                .findFirst();
    }

    /** Whether a sheet is there for people only: instructions, lists to choose from, notes of one's own. */
    public static boolean isForPeople(String written) {
        String name = FormTexts.normal(written);
        return isNotes(written)
                || Stream.of("readme", "lists")
                        .flatMap(id -> FormTexts.ways("sheet." + id, "").stream())
                        .anyMatch(way -> FormTexts.normal(way).equals(name));
    }

    /** Whether a heading or a sheet's name says that there are only notes. */
    public static boolean isNotes(String written) {
        String name = FormTexts.normal(written);
        return FormTexts.ways("sheet.notes", "").stream()
                .map(FormTexts::normal)
                .anyMatch(way -> name.startsWith(way) || name.equals("anteckning") || name.equals("note"));
    }

    /** The names of all sheets that are read, in both languages. */
    public static LocalizedText names() {
        return LocalizedText.of(names(LocalizedText.SWEDISH), names(Locale.ENGLISH));
    }

    private static String names(Locale language) {
        return ALL.stream().map(form -> form.name().in(language)).collect(Collectors.joining(", "));
    }

    /** Puts the columns of a sheet together. */
    private static final class Builder {
        private static final int DAY = 16;

        private final String id;
        private final List<Column> columns = new ArrayList<>();

        Builder(String id) {
            this.id = id;
        }

        Builder must(String key, int width) {
            return add(key, true, Kind.TEXT, null, null, width);
        }

        Builder may(String key, Kind kind, int width) {
            return add(key, false, kind, null, null, width);
        }

        Builder date(String key, boolean needed) {
            return add(key, needed, Kind.DATE, null, null, DAY);
        }

        Builder flag(String key) {
            return add(key, false, Kind.FLAG, FLAG, null, DAY);
        }

        Builder choice(String key, Vocabulary words, boolean needed, int width) {
            return add(key, needed, Kind.CHOICE, words, null, width);
        }

        Builder choices(String key, Vocabulary words, int width) {
            return add(key, false, Kind.CHOICES, words, null, width);
        }

        Builder items(String key, Items items, int width) {
            return add(key, false, Kind.ITEMS, null, items, width);
        }

        Builder add(String key, boolean needed, Kind kind, Vocabulary words, Items items, int width) {
            columns.add(
                    new Column(id, key, needed, kind, Optional.ofNullable(words), Optional.ofNullable(items), width));
            return this;
        }

        SheetForm done() {
            return new SheetForm(id, columns);
        }
    }
}
