package se.sambruk.otp.pack.xlsx;

import static org.junit.Assert.assertEquals;

import com.pholser.junit.quickcheck.From;
import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.GenerationStatus;
import com.pholser.junit.quickcheck.generator.Generator;
import com.pholser.junit.quickcheck.random.SourceOfRandomness;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.content.PackVersionRange;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.content.Provision;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Ambition;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.Fulfilment;
import se.sambruk.otp.api.requirement.Purpose;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.ResponseSupplement;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.requirement.Setting;
import se.sambruk.otp.api.requirement.TraceRole;
import se.sambruk.otp.api.requirement.Uid;
import se.sambruk.otp.api.requirement.VerificationPhase;
import se.sambruk.otp.api.text.LocalizedText;

/** The law of the form: what a catalog says, a workbook can say, and is read back as it was. */
@RunWith(JUnitQuickcheck.class)
public class AnyCatalogTest {
    @Property(trials = 100)
    public void a_catalog_written_as_a_workbook_is_read_as_it_was(
            @From(AnyCatalog.class) Catalog catalog, boolean english) {
        byte[] book = CatalogWorkbook.of(catalog, english ? Locale.ENGLISH : LocalizedText.SWEDISH)
                .bytes();
        Catalog read = Reads.catalog(book);
        assertEquals(trees(catalog), trees(read));
        assertEquals(catalog.ref(), read.ref());
        List<Problem> errors = Reads.read(book).problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        assertEquals(List.of(), errors);
    }

    private static List<Object> trees(Catalog catalog) {
        return Stream.of(
                        Stream.of(catalog.manifest().tree()),
                        catalog.requirements().stream()
                                .map(located -> located.value().tree()),
                        catalog.amendments().stream()
                                .map(located -> located.value().tree()),
                        catalog.references().stream().map(Reference::tree),
                        catalog.terms().stream().map(Term::tree),
                        catalog.parameterSets().stream().map(ParameterSet::tree),
                        catalog.elements().stream().map(Element::tree),
                        catalog.relations().stream().map(Relation::tree))
                .flatMap(all -> all)
                .map(Object.class::cast)
                .toList();
    }

    /** A catalog with texts that are hard to keep apart in a cell. */
    public static final class AnyCatalog extends Generator<Catalog> {
        private static final SourceLocation PLACE = SourceLocation.file("", "");
        private static final String[] WORDS = {
            "Tjänsten ska",
            "a | b",
            "|",
            "\\|",
            "\\",
            ";",
            ",",
            ": ",
            "anbud: x",
            "drift | y",
            "=1+1",
            "\n",
            "\n\n",
            "\n| ",
            "\n|",
            "  ",
            "(tomt)",
            "Exempel",
            "99,5",
            "2026-11-23",
            "ja",
            "é",
            "😀",
            "_x000D_",
            "&<>",
            "\"",
            "”",
            "*",
            "\u25cf"
        };

        private SourceOfRandomness random;

        public AnyCatalog() {
            super(Catalog.class);
        }

        @Override
        public Catalog generate(SourceOfRandomness source, GenerationStatus status) {
            random = source;
            Catalog.Builder builder = Catalog.builder(PackManifest.builder("prov", PackVersion.of("1.2.3"))
                    .title(line())
                    .publisher("prov", "PRV")
                    .edition(line())
                    .date(LocalDate.of(2026, 1, 1 + random.nextInt(28)))
                    .layer(Layer.MUNICIPAL)
                    .requires(new PackRequirement(
                            "kravmaster", PackVersionRange.parse("[4.0,5)").orElseThrow()))
                    .description(text())
                    .build());
            for (int i = 0; i < random.nextInt(4); i++) {
                builder.requirement(new Located<>(requirement("PRV-DRI-00" + i), PLACE));
            }
            for (int i = 0; i < random.nextInt(4); i++) {
                builder.amendment(new Located<>(amendment("OTP-DRI-00" + i), PLACE));
            }
            for (int i = 0; i < random.nextInt(3); i++) {
                builder.reference(Reference.builder("R-" + i, one(ReferenceKind.class), line())
                        .number(line())
                        .checked(LocalDate.of(2026, 2, 3), random.nextBoolean())
                        .equivalent(random.nextBoolean())
                        .linkText(line())
                        .provision(Provision.of("4:" + i + line(), text()))
                        .provision(Provision.of("5 §", line(), LocalDate.of(2026, 5, 1 + i), random.nextBoolean())
                                .under(Regime.values()[random.nextInt(Regime.values().length)]))
                        .note(text())
                        .build());
                builder.term(Term.fromTree(
                        Map.of("term", "t" + i + line(), "definition", text(), "synonyms", lines(), "see", lines())));
            }
            for (int i = 0; i < random.nextInt(4); i++) {
                builder.element(element("K-" + i));
                builder.relation(relation("K-" + i, random.nextBoolean() ? "K-0" : "OTP"));
            }
            for (int i = 0; i < random.nextInt(3); i++) {
                ParameterSet.Builder set = ParameterSet.builder("s-" + i, line(), text());
                if (random.nextBoolean()) {
                    set.description(text());
                }
                for (int j = 0; j <= random.nextInt(4); j++) {
                    set.setting(Setting.of(
                            new RequirementId("OTP-DRI-00" + j % 2),
                            "p" + j,
                            line(),
                            random.nextBoolean() ? text() : ""));
                }
                builder.parameterSet(set.build());
            }
            return builder.build();
        }

        private Element element(String id) {
            Element.Builder element =
                    Element.builder(id, one(ElementType.class)).name(line()).description(text());
            for (Facet facet : Facet.values()) {
                if (facet == Facet.SUBJECT || random.nextInt(3) == 0) {
                    continue;
                }
                switch (facet) {
                    case SPECIALIZATION -> element.facet(facet, Element.PATTERN);
                    case BENEFIT, ANSWERS_TO -> List.of("2c", "K-1").forEach(said -> element.facet(facet, said));
                    default -> {
                        if (facet.isRepeated()) {
                            lines().forEach(said -> element.facet(facet, said));
                        } else {
                            element.facet(facet, text());
                        }
                    }
                }
            }
            return element.build();
        }

        private Relation relation(String source, String target) {
            RelationType type = one(RelationType.class);
            boolean named = random.nextBoolean();
            return Relation.builder(
                            named ? "r-" + source : source + "-" + type.wire() + "-" + target, type, source, target)
                    .name(random.nextBoolean() ? line() : "")
                    .description(random.nextBoolean() ? text() : "")
                    .access(random.nextBoolean() ? one(AccessType.class) : null)
                    .influence(random.nextBoolean() ? "++" : "")
                    .build();
        }

        private Requirement requirement(String id) {
            RequirementKind kind = one(RequirementKind.class);
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("id", id);
            tree.put(
                    "uid",
                    random.nextInt(5) == 0
                            ? "_6ba7b810-9dad-51d1-80b4-00c04fd4300" + id.charAt(id.length() - 1)
                            : Uid.derive("prov", new RequirementId(id)).value());
            tree.put("revision", 1 + random.nextInt(9));
            tree.put("title", line());
            tree.put("kind", kind.wire());
            tree.put("fulfilled", one(Fulfilment.class).wire());
            tree.put("category", "DRI");
            tree.put("ambition", one(Ambition.class).wire());
            tree.put("text", text() + " {{a}}");
            tree.put("rationale", text());
            tree.put("guidance", text());
            tree.put("parameters", Map.of("a", parameter()));
            tree.put(
                    "verification",
                    several(
                            1,
                            () -> Map.of("phase", one(VerificationPhase.class).wire(), "method", text())));
            tree.put("response", response());
            if (kind == RequirementKind.EVALUATED) {
                tree.put("award", award());
            }
            tree.put("delivery", distinct(DeliveryModel.class));
            tree.put("acquisition", distinct(AcquisitionForm.class));
            tree.put("regimes", distinct(Regime.class));
            tree.put("classification", Map.of("confidentiality", random.nextInt(5), "availability", random.nextInt(5)));
            tree.put("purposes", distinct(Purpose.class));
            tree.put("references", several(0, () -> Map.of("ref", "LOU", "at", line(), "why", text())));
            tree.put(
                    "traces",
                    several(
                            0,
                            () -> Map.of(
                                    "element",
                                    "P-DRIFT",
                                    "role",
                                    one(TraceRole.class).wire())));
            tree.put("benefits", List.of("2c", "4a"));
            tree.put(
                    "tags",
                    lines().stream()
                            .map(tag -> tag.toLowerCase(Locale.ROOT))
                            .distinct()
                            .toList());
            tree.put(
                    "related",
                    several(
                            0,
                            () -> Map.of(
                                    "to",
                                    "OTP-DRI-004",
                                    "as",
                                    one(se.sambruk.otp.api.requirement.RelationType.class)
                                            .wire())));
            return Requirement.fromTree(tree);
        }

        private Map<String, Object> parameter() {
            return switch (random.nextInt(3)) {
                case 0 -> Map.of("type", "decimal", "unit", line(), "min", "0.5", "max", "99.95", "help", text());
                case 1 -> Map.of("type", "choice", "choices", lines());
                default -> Map.of("type", "date", "default", "2026-11-23");
            };
        }

        private Map<String, Object> response() {
            Map<String, Object> tree = new LinkedHashMap<>();
            ResponseType type = one(ResponseType.class);
            tree.put("type", type.wire());
            tree.put("with", one(ResponseSupplement.class).wire());
            tree.put("label", line());
            if (type == ResponseType.CHOICE) {
                tree.put("choices", lines());
            }
            return tree;
        }

        private Map<String, Object> award() {
            return Map.of(
                    "criterion",
                    line(),
                    "unit",
                    one(AwardUnit.class).wire(),
                    "max",
                    "10",
                    "scale",
                    several(
                            0,
                            () -> Map.of("value", new BigDecimal(random.nextInt(10)).toPlainString(), "when", text())));
        }

        private Amendment amendment(String id) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("target", id);
            tree.put("because", text());
            if (random.nextBoolean()) {
                tree.put("revision", 1 + random.nextInt(5));
            }
            if (random.nextInt(4) == 0) {
                tree.put("exclude", true);
                return Amendment.fromTree(tree);
            }
            Map<String, Object> set = new LinkedHashMap<>();
            set.put("parameters.tid.max", "12");
            set.put("parameters.tid.choices", lines());
            set.put("title", line());
            set.put("guidance", text());
            set.put("tags", List.of());
            set.put("references", several(0, () -> Map.of("ref", "LOU", "at", line(), "why", text())));
            set.put(
                    "response",
                    Requirement.fromTree(requirement("PRV-DRI-009").tree())
                            .response()
                            .tree());
            set.put("award", Award.fromTree(award()).tree());
            set.put("classification", Map.of("confidentiality", 0, "integrity", random.nextInt(5), "availability", 0));
            set.keySet().removeIf(key -> !key.equals("title") && random.nextBoolean());
            if (random.nextBoolean()) {
                set.remove("award");
                set.remove("tags");
                tree.put("remove", List.of("award", "parameters.tid.min", "tags"));
            }
            tree.put("set", set);
            return Amendment.fromTree(tree);
        }

        private <E extends Enum<E> & WireValue> E one(Class<E> type) {
            return random.choose(type.getEnumConstants());
        }

        private <E extends Enum<E> & WireValue> List<String> distinct(Class<E> type) {
            return Stream.of(type.getEnumConstants())
                    .filter(value -> random.nextInt(3) == 0)
                    .map(WireValue::wire)
                    .toList();
        }

        private List<Object> several(int least, Supplier<Object> make) {
            List<Object> made = new ArrayList<>();
            for (int i = least + random.nextInt(3); i > 0; i--) {
                made.add(make.get());
            }
            return made;
        }

        private List<String> lines() {
            List<String> made = new ArrayList<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                made.add(line());
            }
            return made.stream().distinct().toList();
        }

        private String line() {
            String line = text().replace("\n", " ").strip();
            return line.length() > 100 ? line.substring(0, 90).strip() + "x" : line;
        }

        private String text() {
            StringBuilder text = new StringBuilder();
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                text.append(WORDS[random.nextInt(WORDS.length)]);
            }
            String stripped = text.toString().strip();
            return stripped.isEmpty() ? "x" : stripped;
        }
    }
}
