package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.Resolution;
import se.sambruk.otp.api.library.SelectionRule;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.Ambition;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Setting;
import se.sambruk.otp.testkit.Samples;

/** A small library of two layers and a profile, and the whole of what becomes of them, for a person to read. */
public class GoldenTest {
    private static Profile profile() {
        return Profile.builder(Samples.procurement("prov-2026").build(), Samples.documentFacts())
                .context(new ContextEntry("provkommun", Optional.empty()))
                .context(new ContextEntry("provpaket", Optional.empty()))
                .select(Samples.located(
                        SelectionRule.builder()
                                .categories(List.of("DRI", "INT"))
                                .ambition(Ambition.BAS)
                                .build(),
                        "profil.yaml",
                        14))
                .select(Samples.located(
                        SelectionRule.builder()
                                .ids(List.of(new RequirementId("PRV-SAK-001"), new RequirementId("PRV-SAK-002")))
                                .because("Uppgifterna är känsliga.")
                                .build(),
                        "profil.yaml",
                        15))
                .select(Samples.located(
                        SelectionRule.builder()
                                .ambition(Ambition.SPJUTSPETS)
                                .categories(List.of("INT"))
                                .build(),
                        "profil.yaml",
                        16))
                .deselect(Samples.located(
                        SelectionRule.builder()
                                .ids(List.of(new RequirementId("PRV-DRI-002")))
                                .because("Svarstiden regleras i ramavtalet.")
                                .build(),
                        "profil.yaml",
                        18))
                .setting(Samples.located(
                        Setting.of(
                                new RequirementId("PRV-DRI-001"),
                                "avisering",
                                "5",
                                "Nämnden sammanträder varje vecka."),
                        "profil.yaml",
                        21))
                .setting(Samples.located(
                        Setting.of(new RequirementId("PRV-INT-003"), "system", "ett eget nämndstöd", ""),
                        "profil.yaml",
                        23))
                .setting(Samples.located(
                        Setting.of(new RequirementId("PRV-INT-003"), "slutdag", "2027-06-30", ""), "profil.yaml", 24))
                .amendment(Samples.located(
                        Amendment.change(
                                new RequirementId("PRV-SAK-002"),
                                Map.of(
                                        FieldPath.parse("parameters.manader.default")
                                                .orElseThrow(),
                                        "36"),
                                "Tillsynsplanen sträcker sig över tre år."),
                        "profil.yaml",
                        27))
                .build();
    }

    @Test
    public void theExampleGivesTheSpecificationInTheFile() throws IOException {
        Resolution resolution = Resolver.resolve(List.of(Samples.municipalCatalog(), Samples.catalog()), profile());
        String made = resolution
                .specification()
                .map(specification -> CanonicalJson.pretty(specification.tree()))
                .orElseThrow(() -> new AssertionError(resolution.problems()));
        assertEquals(read("golden-specification.json"), made);
    }

    @Test
    public void theExampleGivesTheFindingsInTheFile() throws IOException {
        StringBuilder made = new StringBuilder();
        for (Problem problem : Resolver.resolve(List.of(Samples.municipalCatalog(), Samples.catalog()), profile())
                .problems()) {
            made.append(problem.severity()).append(' ').append(problem).append("\n\n");
        }
        assertEquals(read("golden-findings.txt"), made.toString());
    }

    private static String read(String name) throws IOException {
        try (InputStream in = GoldenTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
