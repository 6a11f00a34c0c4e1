package se.sambruk.otp.authoring.project;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackForm;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.PackSink;
import se.sambruk.otp.api.content.PackTemplate;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.evaluation.arithmetic.Formula;
import se.sambruk.otp.api.plugin.PluginProject;
import se.sambruk.otp.api.plugin.ProjectKind;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.quality.SentenceReading;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.authoring.Library;
import se.sambruk.otp.content.sentence.SentenceParser;
import se.sambruk.otp.content.tree.Limits;

public class ProjectsTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    private static final Path PLATFORM = Path.of("/srv/otp & co");

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final Catalog national = Library.shipped("kravmaster");

    @Test
    public void a_content_project_is_a_sound_pack_as_it_stands() throws Exception {
        PackReading reading = reading(content("minkommun", "minkommun"));
        assertEquals(List.of(), reading.problems());
        Catalog pack = reading.catalog().orElseThrow();
        assertEquals("minkommun", pack.manifest().id());
        assertEquals("MIN", pack.manifest().prefix());
        assertEquals(
                "[4.0.0,5.0.0)", pack.manifest().requires().get(0).versions().toString());
        assertTrue(pack.manifest()
                .requires()
                .get(0)
                .versions()
                .includes(national.manifest().version()));
    }

    @Test
    public void its_requirement_says_everything_that_a_condition_of_contract_can_say() throws Exception {
        Requirement requirement = reading(content("minkommun", "minkommun"))
                .catalog()
                .orElseThrow()
                .requirements()
                .get(0)
                .value();
        // Only what is graded has points; what is for all names neither forms nor regimes; the basic ambition goes
        // without saying.
        Set<RequirementField<?>> silent = Set.of(
                RequirementField.AWARD,
                RequirementField.ACQUISITION,
                RequirementField.REGIMES,
                RequirementField.AMBITION);
        for (RequirementField<?> field : RequirementField.all()) {
            assertEquals(
                    field.name(),
                    !silent.contains(field),
                    requirement.node(field).isPresent());
        }
        requirement.parameters().values().forEach(parameter -> {
            assertTrue(parameter.name(), parameter.help().isPresent());
            assertTrue(parameter.name(), parameter.defaultValue().isPresent());
        });
    }

    @Test
    public void what_its_requirement_leans_on_is_in_the_national_pack() throws Exception {
        Requirement requirement = reading(content("minkommun", "minkommun"))
                .catalog()
                .orElseThrow()
                .requirements()
                .get(0)
                .value();
        List<String> references =
                national.references().stream().map(Reference::id).toList();
        requirement
                .references()
                .forEach(citation -> assertTrue(citation.toString(), references.contains(citation.reference())));
        List<String> elements = national.elements().stream().map(Element::id).toList();
        requirement.traces().forEach(trace -> assertTrue(trace.toString(), elements.contains(trace.element())));
        List<String> points = national.benefits().stream()
                .flatMap(benefit -> benefit.points().stream())
                .map(point -> point.id())
                .toList();
        requirement.benefits().forEach(point -> assertTrue(point, points.contains(point)));
        requirement
                .related()
                .forEach(relation -> assertTrue(
                        relation.toString(),
                        national.requirements().stream()
                                .anyMatch(located -> located.value().id().equals(relation.to()))));
    }

    @Test
    public void its_amendment_can_be_made_of_the_national_requirement() throws Exception {
        Amendment amendment = reading(content("minkommun", "minkommun"))
                .catalog()
                .orElseThrow()
                .amendments()
                .get(0)
                .value();
        Requirement target = national.requirements().stream()
                .map(located -> located.value())
                .filter(requirement -> requirement.id().equals(amendment.target()))
                .findFirst()
                .orElseThrow();
        assertEquals(target.revision(), amendment.revision().orElseThrow());
        Requirement amended = target;
        for (var change : amendment.changes().entrySet()) {
            FieldPath path = change.getKey();
            amended = path.write(amended, change.getValue());
        }
        assertFalse(amended.equals(target));
    }

    @Test
    public void its_amendment_contradicts_no_shipped_pack() throws Exception {
        Set<String> taken = new HashSet<>();
        Library.shipped("exempelkommun")
                .amendments()
                .forEach(amendment -> taken.add(amendment.value().target().value()));
        Amendment ours = reading(content("minkommun", "minkommun"))
                .catalog()
                .orElseThrow()
                .amendments()
                .get(0)
                .value();
        assertFalse(taken.contains(ours.target().value()));
    }

    @Test
    public void a_title_may_hold_what_means_something_in_the_file() throws Exception {
        String title = "Våra \"egna\" krav: #1 {å} \\ 'ö'";
        PluginProject project = PluginProject.builder(ProjectKind.CONTENT, "minkommun", "minkommun", DATE)
                .title(title)
                .build();
        assertEquals(title, reading(project).catalog().orElseThrow().manifest().title());
    }

    @Test
    public void a_publisher_keeps_its_prefix_and_its_numbers_go_on() throws Exception {
        Catalog known = Library.shipped("exempelkommun");
        Projects projects = projects(Optional.empty(), national, known);
        PackReading reading = reading(projects.files(content("exempelkommun-drift", "exempelkommun")));
        assertEquals("EXK", reading.catalog().orElseThrow().manifest().prefix());
        String id = reading.catalog()
                .orElseThrow()
                .requirements()
                .get(0)
                .value()
                .id()
                .value();
        assertTrue(
                id,
                known.requirements().stream()
                        .noneMatch(r -> r.value().id().value().equals(id)));
    }

    @Test
    public void a_prefix_that_another_has_is_passed_over() throws Exception {
        Projects projects = projects(Optional.empty(), national, Library.shipped("exempelkommun"));
        // Three letters would be EXK, four are free.
        PackReading reading = reading(projects.files(content("prov", "exkurs")));
        assertEquals("EXKU", reading.catalog().orElseThrow().manifest().prefix());
        PackReading other = reading(projects.files(content("prov", "a")));
        assertEquals("AXX", other.catalog().orElseThrow().manifest().prefix());
    }

    @Test
    public void what_cannot_be_is_told_with_a_code_of_its_own() {
        refused("OTP-7501", ProjectKind.CONTENT, "Min kommun", "minkommun", Optional.empty());
        refused("OTP-7502", ProjectKind.CONTENT, "minkommun", "Växjö", Optional.empty());
        refused("OTP-7503", ProjectKind.CONTENT, "minkommun", "minkommun", Optional.of("min"));
        refused("OTP-7504", ProjectKind.CONTENT, "minkommun", "minkommun", Optional.of("OTP"));
        refused("OTP-7505", ProjectKind.CONTENT, "kravmaster", "minkommun", Optional.empty());
        refused("OTP-7508", ProjectKind.EXCEL, "minkommun", "minkommun", Optional.empty());
        refused("OTP-7514", ProjectKind.FORMAT, "x".repeat(31), "minkommun", Optional.empty());
        refused("OTP-7516", ProjectKind.RULE, "x".repeat(31), "minkommun", Optional.empty());
        refused("OTP-7517", ProjectKind.MODEL, "x".repeat(31), "minkommun", Optional.empty());
    }

    @Test
    public void without_the_national_pack_there_is_no_example_to_build_on() {
        ProblemException told = assertThrows(
                ProblemException.class, () -> projects(Optional.empty()).files(content("minkommun", "minkommun")));
        assertEquals("OTP-7509", told.problems().get(0).code());
    }

    @Test
    public void a_workbook_is_written_by_who_knows_the_form() {
        SortedMap<String, byte[]> files = projects(Optional.of(new Form()), national)
                .files(PluginProject.builder(ProjectKind.EXCEL, "minkommun", "minkommun", DATE)
                        .build());
        assertEquals(Set.of("LÄS MIG.md", "minkommun.xlsx"), files.keySet());
        assertEquals(
                "minkommun minkommun MIN kravmaster 2026-11-23",
                new String(files.get("minkommun.xlsx"), StandardCharsets.UTF_8));
    }

    @Test
    public void a_format_project_has_a_package_class_and_module_of_its_own() {
        SortedMap<String, byte[]> files =
                projects(Optional.empty(), national).files(format("min-lista", "ostra-goinge"));
        String main = text(files, "src/main/java/ostragoinge/minlista/MinListaFormat.java");
        assertTrue(main, main.contains("package ostragoinge.minlista;"));
        assertTrue(main, main.contains("FormatDescriptor.builder(\"min-lista\""));
        assertTrue(text(files, "bnd.bnd").contains("Bundle-SymbolicName: ostra-goinge.min-lista\n"));
        assertTrue(text(files, "pom.xml").contains("<otp.repository>file:///srv/otp%20&amp;%20co/repository"));
    }

    @Test
    public void a_rule_project_has_an_id_that_begins_with_its_publisher() {
        SortedMap<String, byte[]> files = projects(Optional.empty(), national).files(rule("mina-ord", "ostra-goinge"));
        String main = text(files, "src/main/java/ostragoinge/minaord/MinaOrdRule.java");
        assertTrue(main, main.contains("RuleDescriptor.builder(\"OST-MINA-ORD\""));
        assertTrue(main, main.contains("MORE_WORDS = \"mina-ord\""));
        assertTrue(text(files, "bnd.bnd").contains("Bundle-SymbolicName: ostra-goinge.mina-ord\n"));
        assertTrue(files.containsKey("src/main/resources/ostragoinge/minaord/ordlista.txt"));
        for (String id : List.of("a", "a-", "a--b", "a-".repeat(15), "x".repeat(30))) {
            String written = text(projects(Optional.empty(), national).files(rule(id, "otp")), "LÄS MIG.md");
            Matcher named = Pattern.compile("En färdig regel, `([^`]+)`").matcher(written);
            assertTrue(written, named.find());
            assertTrue(named.group(1), RuleDescriptor.isValidId(named.group(1)));
        }
    }

    @Test
    public void a_model_project_states_its_formula_under_an_id_of_its_own() {
        SortedMap<String, byte[]> files =
                projects(Optional.empty(), national).files(model("procent-avdrag", "ostra-goinge"));
        String main = text(files, "src/main/java/ostragoinge/procentavdrag/ProcentAvdragModel.java");
        assertTrue(main, main.contains("ModelDescriptor.builder(\"procent-avdrag\""));
        Matcher formula = Pattern.compile("FORMULA = \"([^\"]+)\"").matcher(main);
        assertTrue(main, formula.find());
        assertEquals(Set.of("p", "v", "k"), Formula.parse(formula.group(1)).symbols());
        assertTrue(text(files, "src/main/resources/ostragoinge/procentavdrag/messages_sv.properties")
                .contains("OST-0001="));
        assertTrue(files.containsKey("src/test/java/ostragoinge/procentavdrag/ProcentAvdragModelTest.java"));
    }

    @Test
    public void the_sentences_to_try_a_rule_on_can_be_read() {
        byte[] bytes = projects(Optional.empty(), national)
                .files(rule("ordval", "minkommun"))
                .get("prova.yaml");
        SentenceReading reading =
                new SentenceParser(Limits.DEFAULT).read("prova.yaml", new ByteArrayInputStream(bytes));
        assertEquals(List.of(), reading.problems());
        assertEquals(3, reading.sentences().orElseThrow().size());
    }

    @Test
    public void words_of_the_language_and_the_platforms_own_code_are_avoided() {
        SortedMap<String, byte[]> files = projects(Optional.empty(), national).files(format("switch", "java"));
        assertTrue(files.containsKey("src/main/java/java_/switch_/SwitchFormat.java"));
        assertTrue(text(
                        projects(Optional.empty(), national).files(format("lista", "otp-gruppen")),
                        "src/main/resources/otpgruppen/lista/messages_sv.properties")
                .contains("XOTP-0001="));
    }

    @Test
    public void nothing_is_left_to_be_filled_in() {
        for (PluginProject project : List.of(
                content("minkommun", "minkommun"),
                format("lista", "minkommun"),
                rule("ordval", "minkommun"),
                model("avdrag", "minkommun"))) {
            projects(Optional.empty(), national).files(project).forEach((path, bytes) -> {
                Matcher place = Pattern.compile("@[a-z-]+@").matcher(new String(bytes, StandardCharsets.UTF_8));
                assertFalse(path, place.find());
            });
        }
    }

    @Test
    public void a_format_is_built_with_the_versions_that_we_build_with() throws Exception {
        String ours = Files.readString(Path.of("../../pom.xml"));
        Properties versions = Versions.all();
        for (String plugin : List.of("clean", "resources", "surefire", "install", "deploy", "compiler", "jar")) {
            Matcher matcher = Pattern.compile(
                            "<artifactId>maven-" + plugin + "-plugin</artifactId>\\s*<version>([^<]+)<")
                    .matcher(ours);
            assertTrue(plugin, matcher.find());
            assertEquals(plugin, matcher.group(1), versions.getProperty(plugin + ".version"));
        }
        versions.forEach(
                (key, value) -> assertTrue(key + "=" + value, Pattern.matches("[0-9][0-9A-Z.-]*", (String) value)));
    }

    private PackReading reading(PluginProject project) throws Exception {
        return reading(projects(Optional.empty(), national).files(project));
    }

    private PackReading reading(SortedMap<String, byte[]> files) throws Exception {
        Path folder = temporary.newFolder().toPath();
        ProjectFolder.write(folder, files);
        return Library.read(Library.open(folder));
    }

    private void refused(String code, ProjectKind kind, String id, String publisher, Optional<String> prefix) {
        PluginProject.Builder project = PluginProject.builder(kind, id, publisher, DATE);
        prefix.ifPresent(project::prefix);
        Projects projects = projects(Optional.empty(), national);
        ProblemException told = assertThrows(ProblemException.class, () -> projects.files(project.build()));
        assertEquals(code, told.problems().get(0).code());
    }

    private static Projects projects(Optional<PackForm> form, Catalog... library) {
        return new Projects(Library.store(library), () -> form, Optional.of(PLATFORM));
    }

    private static PluginProject content(String id, String publisher) {
        return PluginProject.builder(ProjectKind.CONTENT, id, publisher, DATE).build();
    }

    private static PluginProject format(String id, String publisher) {
        return PluginProject.builder(ProjectKind.FORMAT, id, publisher, DATE).build();
    }

    private static PluginProject rule(String id, String publisher) {
        return PluginProject.builder(ProjectKind.RULE, id, publisher, DATE).build();
    }

    private static PluginProject model(String id, String publisher) {
        return PluginProject.builder(ProjectKind.MODEL, id, publisher, DATE).build();
    }

    private static String text(SortedMap<String, byte[]> files, String path) {
        assertTrue(path + " not in " + files.keySet(), files.containsKey(path));
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    /** Writes what it was told. */
    private static final class Form implements PackForm {
        @Override
        public String extension() {
            return "xlsx";
        }

        @Override
        public void read(InputStream in, PackSink sink) {
            throw new AssertionError();
        }

        @Override
        public void writeTemplate(PackTemplate template, OutputStream out) throws java.io.IOException {
            String told = String.join(
                    " ",
                    template.packId(),
                    template.publisher(),
                    template.prefix(),
                    template.requires().get(0).pack(),
                    template.date().toString());
            out.write(told.getBytes(StandardCharsets.UTF_8));
        }
    }
}
