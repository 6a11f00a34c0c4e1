package se.sambruk.otp.format.json;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackStatus;
import se.sambruk.otp.api.content.Provision;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.library.UsedParameterSet;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.quality.WordList;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Ambition;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.Fulfilment;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Purpose;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RelationType;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.ResponseSupplement;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.requirement.TraceRole;
import se.sambruk.otp.api.requirement.VerificationPhase;
import se.sambruk.otp.testkit.Samples;

public class SchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document = load();
    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(document);

    private static JsonNode load() {
        try (InputStream in = JsonFormat.class.getResourceAsStream("otp-specification-1.schema.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode written(Specification specification) throws IOException {
        return JSON.readTree(SpecificationReaderTest.write(specification));
    }

    private boolean accepts(JsonNode node) {
        return schema.validate(node).isEmpty();
    }

    @Test
    public void everythingThatIsWrittenKeepsToTheSchema() throws IOException {
        for (Specification specification : List.of(
                Samples.specification(),
                Samples.specification().published(),
                Samples.withPrices(Samples.specification(), Samples.prices()),
                Samples.withEvaluation(Samples.specification()),
                Samples.withEvaluation(Samples.specification()).published(),
                Samples.withPrices(Samples.specification(), Samples.pricesInLots()),
                Samples.unusualSpecification(),
                Samples.emptySpecification(),
                wellReferenced(),
                startingFromASet(),
                spokenOfToRules(),
                wellReferenced().published(),
                Samples.specification(100))) {
            Set<ValidationMessage> faults = schema.validate(written(specification));
            assertEquals(Set.of(), faults);
        }
    }

    /** A specification that rests on something of which everything is told. */
    private static Specification wellReferenced() {
        Specification sample = Samples.specification();
        Specification.Builder made = Specification.builder(sample.procurement(), sample.document());
        sample.sources().forEach(made::source);
        sample.categories().forEach(made::category);
        sample.requirements().forEach(made::requirement);
        LocalDate day = LocalDate.of(2026, 11, 30);
        made.reference(Reference.builder("LOU", ReferenceKind.ACT, "Lag (2016:1145) om offentlig upphandling")
                .number("SFS 2016:1145")
                .shortTitle("LOU")
                .version("2026-07-01")
                .source("https://example.org/lag")
                .linkText("lagen i databasen")
                .provision(Provision.of("4:1", "Principerna.", day, true))
                .provision(Provision.of("9:4", ""))
                .checked(day, true)
                .equivalent(true)
                .repealed(LocalDate.of(2030, 1, 1))
                .replacedBy("NYA-LOU")
                .note("Läst i fulltext.")
                .build());
        return made.build();
    }

    private static Specification spokenOfToRules() {
        Specification sample = Samples.specification();
        return Specification.builder(sample.procurement(), sample.document())
                .wordList(WordList.of(
                        "vague",
                        List.of(
                                WordList.Entry.of("tjusig"),
                                WordList.Entry.of("smidig").instead("hur").noting("vagt"))))
                .lintSuppression(LintSuppression.of("R05", "PRV-DRI-001", "vid behov", "Menat.")
                        .by("provkommun 1.0.0"))
                .lintSuppression(LintSuppression.of("R04", "PRV-DRI-001", "", "Menat."))
                .build();
    }

    private static Specification startingFromASet() {
        Specification sample = Samples.specification();
        UsedParameterSet set = UsedParameterSet.of("provpaket 1.0.0", "liten", "Liten kommun");
        Specification.Builder made =
                Specification.builder(sample.procurement(), sample.document()).parameterSet(set);
        sample.requirements()
                .forEach(r -> made.requirement(SpecifiedRequirement.of(
                        r.requirement(),
                        r.values(),
                        r.provenance().stream()
                                .map(step -> step.action() == ProvenanceStep.Action.VALUED ? step.of(set) : step)
                                .toList())));
        return made.build();
    }

    @Test
    public void everyThingThatIsKnownOfAReferenceIsInTheSchema() throws IOException {
        Set<String> described = new TreeSet<>();
        document.at("/$defs/reference/properties").fieldNames().forEachRemaining(described::add);
        Set<String> known = new TreeSet<>();
        written(wellReferenced()).at("/references/0").fieldNames().forEachRemaining(known::add);
        assertEquals(known, described);
    }

    @Test
    public void aKeyThatDoesNotBelongIsRefusedInEveryObject() throws IOException {
        JsonNode sample = written(Samples.specification());
        List<String> taken = new ArrayList<>();
        for (String path : paths(sample, "")) {
            JsonNode node = sample.at(path);
            // Named by a person: the parameters, their values, and the packs that a pack requires. Any node: a step's
            // value.
            boolean open = path.matches(".*/(parameters|values|requires|value)(/.*)?");
            if (node instanceof ObjectNode object && !open) {
                object.put("zebra", "randig");
                if (accepts(sample)) {
                    taken.add(path);
                }
                object.remove("zebra");
            }
        }
        assertEquals(List.of(), taken);
        assertTrue(accepts(sample));
    }

    @Test
    public void aValueOfAnotherTypeIsRefusedEverywhere() throws IOException {
        JsonNode sample = written(Samples.specification());
        List<String> taken = new ArrayList<>();
        for (String path : paths(sample, "")) {
            if (path.isEmpty() || path.matches(".*/provenance/[0-9]+/value(/.*)?")) {
                continue;
            }
            int slash = path.lastIndexOf('/');
            JsonNode parent = sample.at(path.substring(0, slash));
            String key = path.substring(slash + 1).replace("~1", "/").replace("~0", "~");
            JsonNode before = sample.at(path);
            JsonNode other = before.isContainerNode() ? JSON.getNodeFactory().textNode("x") : JSON.createObjectNode();
            put(parent, key, other);
            if (accepts(sample)) {
                taken.add(path);
            }
            put(parent, key, JSON.nullNode());
            if (accepts(sample)) {
                taken.add(path + " null");
            }
            put(parent, key, before);
        }
        assertEquals(List.of(), taken);
        assertTrue(accepts(sample));
    }

    private static void put(JsonNode parent, String key, JsonNode value) {
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(key), value);
        } else {
            ((ObjectNode) parent).set(key, value);
        }
    }

    @Test
    public void whatTheReaderNeedsTheSchemaRequires() throws IOException {
        JsonNode sample = written(Samples.specification());
        SpecificationReader reader = new SpecificationReader(TestLimits.WIDE);
        List<String> differing = new ArrayList<>();
        for (String path : paths(sample, "")) {
            if (sample.at(path) instanceof ObjectNode object && !path.matches(".*/(value|values|requires)(/.*)?")) {
                List<String> keys = new ArrayList<>();
                object.fieldNames().forEachRemaining(keys::add);
                for (String key : keys) {
                    JsonNode before = object.remove(key);
                    String code = reader.read(new java.io.ByteArrayInputStream(JSON.writeValueAsBytes(sample)))
                            .problems()
                            .get(0)
                            .code();
                    // Written by another program, so never exactly as we write; but readable or not is what is asked.
                    boolean readable = code.equals("OTP-5307");
                    if (!readable && accepts(sample)) {
                        differing.add(path + "/" + key);
                    }
                    object.set(key, before);
                }
            }
        }
        assertEquals(List.of(), differing);
    }

    @Test
    public void formsThatAreNotAllowedAreRefused() throws IOException {
        assertFalse(accepts(changed("/schema", "otp-specification/2")));
        assertFalse(accepts(changed("/procurement/id", "Ä rende")));
        assertFalse(accepts(changed("/procurement/date", "23 november")));
        assertFalse(accepts(changed("/procurement/regime", "20")));
        assertFalse(accepts(changed("/sources/0/hash", "abc")));
        assertFalse(accepts(changed("/requirements/0/requirement/id", "otp-1")));
        assertFalse(accepts(changed("/requirements/0/requirement/kind", "ska")));
        assertFalse(accepts(changed("/requirements/0/requirement/uid", "1")));
        JsonNode sample = written(Samples.specification());
        ((ObjectNode) sample).putArray("omissions");
        assertFalse("an empty list is left out", accepts(sample));
        JsonNode revision = written(Samples.specification());
        ((ObjectNode) revision.at("/requirements/0/requirement")).put("revision", 0);
        assertFalse(accepts(revision));
    }

    private static JsonNode changed(String path, String value) throws IOException {
        JsonNode sample = written(Samples.specification());
        int slash = path.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) sample.at(path.substring(0, slash));
        assertTrue(path, parent.has(path.substring(slash + 1)));
        parent.put(path.substring(slash + 1), value);
        return sample;
    }

    private static List<String> paths(JsonNode node, String path) {
        List<String> paths = new ArrayList<>();
        paths.add(path);
        if (node.isObject()) {
            node.properties()
                    .forEach(e -> paths.addAll(paths(
                            e.getValue(),
                            path + "/" + e.getKey().replace("~", "~0").replace("/", "~1"))));
        } else {
            for (int i = 0; i < node.size(); i++) {
                paths.addAll(paths(node.get(i), path + "/" + i));
            }
        }
        return paths;
    }

    @Test
    public void everyChoiceInTheCodeIsInTheSchemaAndTheOtherWayRound() {
        assertChoices("/$defs/layer", Layer.values());
        assertChoices("/$defs/packStatus", PackStatus.values());
        assertChoices("/$defs/acquisition", AcquisitionForm.values());
        assertChoices("/$defs/regime", Regime.values());
        assertChoices("/$defs/delivery", DeliveryModel.values());
        assertChoices("/$defs/kind", RequirementKind.values());
        assertChoices("/$defs/fulfilled", Fulfilment.values());
        assertChoices("/$defs/ambition", Ambition.values());
        assertChoices("/$defs/phase", VerificationPhase.values());
        assertChoices("/$defs/purpose", Purpose.values());
        assertChoices("/$defs/parameter/properties/type", ParameterType.values());
        assertChoices("/$defs/response/properties/type", ResponseType.values());
        assertChoices("/$defs/response/properties/with", ResponseSupplement.values());
        assertChoices("/$defs/award/properties/unit", AwardUnit.values());
        assertChoices("/$defs/requirement/properties/traces/items/properties/role", TraceRole.values());
        assertChoices("/$defs/requirement/properties/related/items/properties/as", RelationType.values());
        assertChoices("/$defs/step/properties/action", ProvenanceStep.Action.values());
        assertChoices("/$defs/reference/properties/kind", ReferenceKind.values());
        assertEquals(
                Specification.SCHEMA, document.at("/properties/schema/const").asText());
    }

    private void assertChoices(String path, WireValue... values) {
        Set<String> named = new TreeSet<>();
        document.at(path + "/enum").forEach(value -> named.add(value.asText()));
        Set<String> known = new TreeSet<>();
        Arrays.stream(values).forEach(value -> known.add(value.wire()));
        assertEquals(path, known, named);
    }

    @Test
    public void everyFieldOfARequirementIsInTheSchema() {
        Set<String> fields = new TreeSet<>(Set.of("id", "uid", "revision"));
        RequirementField.all().forEach(field -> fields.add(field.name()));
        Set<String> described = new TreeSet<>();
        document.at("/$defs/requirement/properties").fieldNames().forEachRemaining(described::add);
        assertEquals(fields, described);
    }

    @Test
    public void everyPropertyIsExplained() {
        List<String> silent = new ArrayList<>();
        for (String path : paths(document, "")) {
            if (path.matches("(.*/)?properties/[^/]+")) {
                JsonNode property = document.at(path);
                JsonNode meaning = property.has("description")
                        ? property
                        : document.at(property.path("$ref").asText("#/nowhere").substring(1));
                if (meaning.path("description").asText().isBlank()) {
                    silent.add(path);
                }
            }
        }
        silent.removeIf(path -> path.contains("/if/") || path.contains("/then/"));
        assertEquals(List.of(), silent);
    }
}
