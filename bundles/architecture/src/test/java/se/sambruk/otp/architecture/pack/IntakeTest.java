package se.sambruk.otp.architecture.pack;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureResolution;
import se.sambruk.otp.api.architecture.ChangeKind;
import se.sambruk.otp.api.architecture.ConceptKind;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.MergeChoices;
import se.sambruk.otp.api.architecture.MergeSide;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelIntakePlan;
import se.sambruk.otp.api.architecture.ModelIntakeRequest;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.content.PackVersionRange;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.architecture.diff.ComparisonComponent;

public class IntakeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Element ARCHIVE = element("K-ARKIV", "Arkiv");
    private static final Element OWN = element("EXK-K", "Eget system");
    private static final ArchitectureModel NATIONAL = model(ARCHIVE);
    private static final PackManifest KRAVMASTER = pack("kravmaster", "4.1.0", "sambruk", "OTP");
    private static final PackManifest LOCAL = pack("lokal", "1.0.4", "exempelkommun", "EXK");

    private static Element element(String id, String name) {
        return Element.of(id, "application-component", name, "");
    }

    /** As a file calls it, which is not as the pack is called. */
    private static ArchitectureModel model(Element... elements) {
        return model(ArchitectureModel.builder("m").name(LanguageText.of(Map.of("sv", "Modellen"))), elements);
    }

    private static ArchitectureModel model(ArchitectureModel.Builder model, Element... elements) {
        List.of(elements).forEach(model::element);
        return model.build();
    }

    /** As the library has it. */
    private static ArchitectureModel local(Element... elements) {
        return model(ArchitectureModel.builder("lokal").name(LanguageText.of(LOCAL.title())), elements);
    }

    private static PackManifest pack(String id, String version, String publisher, String prefix) {
        return PackManifest.builder(id, PackVersion.of(version))
                .title("Paketet " + id)
                .publisher(publisher, prefix)
                .layer(Layer.MUNICIPAL)
                .date(DAY)
                .build();
    }

    /** A library of which nothing but the architecture is asked. */
    private static LibraryService resolving(Map<String, ArchitectureResolution> byPack) {
        return (LibraryService) Proxy.newProxyInstance(
                IntakeTest.class.getClassLoader(),
                new Class<?>[] {LibraryService.class},
                (proxy, method, arguments) -> {
                    assertEquals("architecture", method.getName());
                    ContextEntry first = (ContextEntry) ((List<?>) arguments[0]).get(0);
                    return byPack.get(first.pack());
                });
    }

    private static ArchitectureResolution resolution(ArchitectureModel model) {
        return ArchitectureResolution.of(model, List.of(), Map.of(), List.of());
    }

    private static Intake intake() {
        return new Intake(
                resolving(Map.of("kravmaster", resolution(NATIONAL), "lokal", resolution(local(ARCHIVE, OWN)))),
                new ComparisonComponent(),
                List.of(KRAVMASTER, LOCAL));
    }

    private static ModelIntakeRequest.Builder request(String pack, Element... elements) {
        return ModelIntakeRequest.builder(pack, model(elements), DAY);
    }

    private static String refusal(ModelIntakeRequest request) {
        return assertThrows(ProblemException.class, () -> intake().plan(request))
                .problems()
                .get(0)
                .code();
    }

    @Test
    public void a_new_pack_begins_at_one_and_is_municipal() {
        ModelIntakePlan plan = intake().plan(request("landskap", OWN)
                .publisher("nykommun")
                .prefix("NYK")
                .build());
        assertEquals("landskap 1.0.0", plan.manifest().label());
        assertEquals(Layer.MUNICIPAL, plan.manifest().layer());
        assertEquals(1, plan.pack().orElseThrow().own());
    }

    @Test
    public void a_pack_that_is_there_gets_its_next_version_and_keeps_what_it_is_called() {
        ModelIntakePlan plan = intake().plan(request("lokal", ARCHIVE, OWN, element("EXK-NY", "Nytt"))
                .build());
        assertEquals("lokal 1.0.5", plan.manifest().label());
        assertEquals("Paketet lokal", plan.manifest().title());
        assertEquals("EXK", plan.manifest().prefix());
    }

    @Test
    public void what_the_present_edition_says_already_makes_no_next_version() {
        ModelIntakePlan plan = intake().plan(request("lokal", OWN, ARCHIVE).build());
        assertEquals("lokal 1.0.4", plan.manifest().label());
        assertEquals(Map.of(), plan.pack().orElseThrow().files());
    }

    @Test
    public void white_space_that_packs_do_not_keep_makes_no_next_version() {
        Element padded = Element.of("EXK-K", "application-component", " Eget system\n", " \n");
        assertEquals(
                "lokal 1.0.4",
                intake().plan(request("lokal", ARCHIVE, padded).build())
                        .manifest()
                        .label());
    }

    @Test
    public void another_title_makes_a_next_version() {
        ModelIntakePlan plan =
                intake().plan(request("lokal", ARCHIVE, OWN).title("Ny titel").build());
        assertEquals("lokal 1.0.5", plan.manifest().label());
        assertFalse(plan.pack().orElseThrow().files().isEmpty());
    }

    @Test
    public void what_is_said_of_the_whole_in_the_file_makes_no_next_version_but_is_told_with_one() {
        Property whole = Property.of("Status", "utkast");
        ArchitectureModel same = model(ArchitectureModel.builder("m").property(whole), ARCHIVE, OWN);
        assertEquals(
                "lokal 1.0.4",
                intake().plan(ModelIntakeRequest.builder("lokal", same, DAY).build())
                        .manifest()
                        .label());
        ArchitectureModel more = model(ArchitectureModel.builder("m").property(whole), ARCHIVE);
        assertEquals(
                List.of("OTP-4402"),
                intake()
                        .plan(ModelIntakeRequest.builder("lokal", more, DAY).build())
                        .pack()
                        .orElseThrow()
                        .findings()
                        .stream()
                        .map(ModelFinding::code)
                        .toList());
    }

    @Test
    public void an_amended_model_that_comes_again_needs_no_reason_and_another_reason_is_something_new() {
        Intake intake = over(amended("KS § 1"));
        ModelIntakeRequest.Builder again = request("lokal", element("K-ARKIV", "Vårt arkiv"), OWN);
        assertEquals("lokal 1.0.4", intake.plan(again.build()).manifest().label());
        assertEquals(
                "lokal 1.0.4",
                intake.plan(again.because("KS § 1").build()).manifest().label());
        assertEquals(
                "lokal 1.0.5",
                intake.plan(again.because("KS § 2").build()).manifest().label());
    }

    @Test
    public void what_the_layers_below_have_and_the_model_has_not_is_nothing_new_when_it_comes_again() {
        ModelIntakePlan plan =
                over(resolution(local(ARCHIVE, OWN))).plan(request("lokal", OWN).build());
        assertEquals("lokal 1.0.4", plan.manifest().label());
        assertEquals(List.of("K-ARKIV"), plan.pack().orElseThrow().missing());
    }

    /** The pack where it builds on the national one. */
    private static Intake over(ArchitectureResolution local) {
        PackManifest manifest = PackManifest.builder("lokal", PackVersion.of("1.0.4"))
                .title(LOCAL.title())
                .publisher("exempelkommun", "EXK")
                .layer(Layer.MUNICIPAL)
                .date(DAY.minusYears(1))
                .requires(new PackRequirement(
                        "kravmaster", PackVersionRange.parse("[4.1,5)").orElseThrow()))
                .build();
        return new Intake(
                resolving(Map.of("kravmaster", resolution(NATIONAL), "lokal", local)),
                new ComparisonComponent(),
                List.of(KRAVMASTER, manifest));
    }

    private static ArchitectureResolution amended(String because) {
        return ArchitectureResolution.of(
                local(element("K-ARKIV", "Vårt arkiv"), OWN),
                List.of(),
                Map.of(
                        "K-ARKIV",
                        List.of(ProvenanceStep.of(
                                ProvenanceStep.Action.AMENDED,
                                "name",
                                Layer.MUNICIPAL,
                                "lokal 1.0.4",
                                "OTP-INF/architecture.json",
                                because,
                                "Vårt arkiv"))),
                List.of());
    }

    @Test
    public void what_it_builds_on_is_left_to_that_pack() {
        ModelIntakePlan plan = intake().plan(request("lokal", ARCHIVE, OWN)
                .requires(List.of("kravmaster"))
                .build());
        assertEquals(1, plan.pack().orElseThrow().own());
        assertEquals(1, plan.pack().orElseThrow().unchanged());
        assertEquals(
                "[4.1.0,5.0.0)", plan.manifest().requires().get(0).versions().toString());
    }

    @Test
    public void what_changed_since_the_present_edition_is_told() {
        ModelIntakePlan plan = intake().plan(
                        request("lokal", ARCHIVE, element("EXK-K", "Nytt namn")).build());
        assertEquals(
                ChangeKind.CHANGED,
                plan.changes().find(ConceptKind.ELEMENT, "EXK-K").orElseThrow().kind());
        assertEquals(
                "what the file calls itself is no change",
                1,
                plan.changes().changes().size());
    }

    @Test
    public void with_a_base_what_has_come_into_the_pack_since_is_kept() {
        ModelIntakePlan plan = intake().plan(request("lokal", ARCHIVE, element("EXK-NY", "Nytt"))
                .base(model(ARCHIVE))
                .build());
        assertEquals(3, plan.pack().orElseThrow().own());
    }

    @Test
    public void what_both_changed_waits_for_a_choice() {
        ModelIntakeRequest.Builder request = request("lokal", ARCHIVE, element("EXK-K", "Deras"))
                .base(model(ARCHIVE, element("EXK-K", "Från början")));
        ModelIntakePlan undecided = intake().plan(request.build());
        assertTrue(undecided.pack().isEmpty());
        assertEquals("EXK-K", undecided.conflicts().get(0).id());
        ModelIntakePlan decided = intake().plan(
                        request.choices(MergeChoices.prefer(MergeSide.THEIRS)).build());
        assertTrue(decided.pack().isPresent());
    }

    @Test
    public void a_pack_is_not_taken_from_its_publisher() {
        assertEquals(
                "OTP-4412", refusal(request("lokal", OWN).publisher("annan").build()));
    }

    @Test
    public void who_publishes_a_new_pack_must_be_told_and_so_must_the_prefix_of_a_new_publisher() {
        assertEquals("OTP-4411", refusal(request("ny", OWN).build()));
        assertEquals(
                "OTP-4413", refusal(request("ny", OWN).publisher("nykommun").build()));
        assertEquals(
                "OTP-4415",
                refusal(request("ny", OWN).publisher("nykommun").prefix("EXK").build()));
        assertEquals(
                "OTP-4414",
                refusal(request("ny", OWN).publisher("nykommun").prefix("exk").build()));
    }

    @Test
    public void ids_have_a_form() {
        assertEquals("OTP-4410", refusal(request("Min Arkitektur", OWN).build()));
        assertEquals("OTP-4410", refusal(request("ny", OWN).publisher("Å").build()));
    }

    @Test
    public void what_it_is_to_build_on_must_be_there() {
        assertEquals(
                "OTP-4416",
                refusal(request("lokal", OWN).requires(List.of("saknas")).build()));
    }
}
