package se.sambruk.otp.library.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.library.Resolution;
import se.sambruk.otp.api.library.SelectionRule;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.quality.LintAids;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Setting;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Installations;
import se.sambruk.otp.testkit.NoEvaluation;
import se.sambruk.otp.testkit.Samples;

public class LibraryComponentTest {
    private final MemoryStore store = new MemoryStore().with(Samples.catalog()).with(Samples.municipalCatalog());
    private final LibraryService library = new LibraryComponent(store, new NoEvaluation(), Installations.REAL);

    private static Profile profile(ContextEntry... context) {
        Profile.Builder profile = Profile.builder(Samples.procurement("prov").build(), Samples.documentFacts())
                .select(Samples.located(
                        SelectionRule.builder()
                                .kinds(List.of(RequirementKind.QUALIFICATION))
                                .build(),
                        "profil.yaml",
                        1));
        for (ContextEntry entry : context) {
            profile.context(entry);
        }
        return profile.build();
    }

    private static ContextEntry entry(String pack) {
        return new ContextEntry(pack, Optional.empty());
    }

    private static ContextEntry entry(String pack, String version) {
        return new ContextEntry(pack, PackVersion.parse(version));
    }

    private String only(Profile profile) {
        Resolution resolution = library.resolve(profile);
        assertEquals(1, resolution.problems().size());
        assertTrue(resolution.specification().isEmpty());
        return resolution.problems().get(0).code() + " "
                + resolution.problems().get(0).message().in(LocalizedText.SWEDISH);
    }

    @Test
    public void whatIsSpecifiedWhereSomebodyPractisesSaysSoAndIsAnotherThing() {
        LibraryService practised = new LibraryComponent(store, new NoEvaluation(), Installations.PRACTICE);
        Profile profile = profile(entry("provpaket"));
        Specification real = library.resolve(profile).specification().orElseThrow();
        Specification practice = practised.resolve(profile).specification().orElseThrow();
        assertFalse(real.procurement().isPractice());
        assertTrue(practice.procurement().isPractice());
        assertTrue(practice.published().procurement().isPractice());
        assertEquals(
                "ÖVNING: " + real.procurement().title(), practice.procurement().title());
        assertEquals(real.requirements(), practice.requirements());
        assertNotEquals(real.contentHash(), practice.contentHash());
    }

    @Test
    public void setsOfLevelsAreFoundInTheCurrentEditions() {
        Catalog levels = Catalog.builder(
                        Samples.manifest("nivaer", "1.0.0", Layer.NATIONAL).build())
                .parameterSet(ParameterSet.builder("liten", "Liten kommun", "Få användare.")
                        .setting(Setting.of(new RequirementId("PRV-DRI-001"), "tillganglighet", "99", ""))
                        .build())
                .build();
        store.with(levels);
        List<LibraryService.HeldParameterSet> found = library.parameterSets(Optional.empty());
        assertEquals(
                List.of("nivaer/liten"),
                found.stream().map(LibraryService.HeldParameterSet::fullName).toList());
        assertEquals(levels.ref(), found.get(0).edition());
        assertEquals(found, library.parameterSets(Optional.of("nivaer")));
        assertEquals(List.of(), library.parameterSets(Optional.of("provpaket")));
    }

    @Test
    public void theRequirementsOfAPackAreAsTheLayersUpToItHaveLeftThem() {
        RequirementId id = new RequirementId("PRV-DRI-001");
        Map<RequirementId, Requirement> national = library.amended("provpaket");
        assertEquals(
                Samples.catalog().requirements().get(0).value(),
                national.get(Samples.catalog().requirements().get(0).value().id()));
        Map<RequirementId, Requirement> municipal = library.amended("provkommun");
        assertEquals(
                Optional.of("99.8"),
                municipal.get(id).parameters().get("tillganglighet").defaultValue());
        assertTrue(national.keySet()
                .containsAll(Samples.municipalCatalog().amendments().stream()
                        .map(amendment -> amendment.value().target())
                        .toList()));
        assertFalse("one is left out", municipal.keySet().containsAll(national.keySet()));
        assertEquals(Map.of(), library.amended("okänt"));
    }

    @Test
    public void whatThePacksTellTheRulesIsGatheredFromTheCurrentEditions() {
        LintAids aids = library.lintAids();
        assertTrue(aids.hasPrefix(Samples.catalog().manifest().prefix()));
        assertTrue(aids.hasPrefix(Samples.municipalCatalog().manifest().prefix()));
        assertEquals(
                Samples.catalog().terms().size()
                        + Samples.municipalCatalog().terms().size(),
                aids.terms().size());
        assertTrue(aids.hasElements());
    }

    @Test
    public void aProfileIsResolvedAgainstTheCurrentEditions() {
        Specification made =
                library.resolve(profile(entry("provpaket"))).specification().orElseThrow();
        assertEquals(Samples.catalog().ref(), made.sources().get(0).ref());
        assertEquals(1, made.requirements().size());
    }

    @Test
    public void aStatedVersionIsUsedEvenIfItIsNotCurrent() {
        Catalog newer = Catalog.builder(
                        Samples.manifest("provpaket", "2.0.0", Layer.NATIONAL).build())
                .build();
        store.with(newer);
        Specification made = library.resolve(profile(entry("provpaket", "1.0.0")))
                .specification()
                .orElseThrow();
        assertEquals("1.0.0", made.sources().get(0).ref().version().toString());
        assertFalse(library.resolve(profile(entry("provpaket"))).specification().isPresent());
    }

    @Test
    public void aPackThatIsNotInTheLibraryIsToldOfWithThoseThatAre() {
        assertEquals(
                "OTP-2001 Paketet okänt behövs men finns inte i biblioteket. Där finns: provkommun, provpaket.",
                only(profile(entry("provpaket"), entry("okänt"))));
    }

    @Test
    public void aVersionThatIsNotInTheLibraryIsToldOfWithTheOneThatIs() {
        assertEquals(
                "OTP-2002 provpaket 3.0.0 behövs, men biblioteket har inte den versionen. Den som gäller är"
                        + " 1.0.0.",
                only(profile(entry("provpaket", "3"))));
    }

    @Test
    public void anEmptyLibraryIsToldOf() {
        Resolution resolution = new LibraryComponent(new MemoryStore(), new NoEvaluation(), Installations.REAL)
                .resolve(profile(entry("provpaket")));
        assertEquals("OTP-2020", resolution.problems().get(0).code());
    }

    @Test
    public void anEditionWhoseContentIsLostIsToldOf() {
        store.losingContent();
        assertTrue(only(profile(entry("provpaket"))).startsWith("OTP-2019"));
    }

    @Test
    public void aPackThatIsNamedTwiceIsToldOfOnce() {
        Resolution resolution = library.resolve(profile(entry("provpaket"), entry("provpaket", "1.0.0")));
        assertEquals(
                List.of("OTP-2003"),
                resolution.problems().stream().map(p -> p.code()).toList());
    }

    @Test
    public void aRequirementIsFoundWithItsEdition() {
        List<LibraryService.Found> found = library.find(new RequirementId("PRV-DRI-001"));
        assertEquals(1, found.size());
        assertEquals(Samples.catalog().ref(), found.get(0).entry().pack());
        assertEquals("PRV-DRI-001", found.get(0).entry().id().value());
        assertEquals(
                found.get(0).requirement().value().contentHash(),
                found.get(0).entry().hash());
        assertEquals(
                Optional.of(found.get(0).requirement()),
                library.find(Samples.catalog().ref(), new RequirementId("PRV-DRI-001")));
        assertEquals(List.of(), library.find(new RequirementId("PRV-DRI-099")));
    }

    @Test
    public void listingAndCountingAreAskedOfTheStore() {
        RequirementQuery query = RequirementQuery.all().inCategory("DRI");
        assertEquals(Optional.of("nästa"), library.list(query).next());
        assertEquals(List.of(query), store.queries());
        assertEquals(9, library.count());
    }

    @Test
    public void searchingIsPlainWordsAndSaysSo() {
        SearchComponent search = new SearchComponent(store);
        search.search("  logg ", RequirementQuery.all().inPack("provpaket"));
        search.search("logg", RequirementQuery.all().containing("åtkomst"));
        search.search(" ", RequirementQuery.all());
        assertEquals(Optional.of("logg"), store.queries().get(0).text());
        assertEquals(Optional.of("provpaket"), store.queries().get(0).pack());
        assertEquals(Optional.of("logg åtkomst"), store.queries().get(1).text());
        assertEquals(Optional.empty(), store.queries().get(2).text());
        assertTrue(search.description().in(LocalizedText.SWEDISH).contains("böjningar och synonymer hittas inte"));
        assertTrue(search.description().in(Locale.ENGLISH).contains("not found"));
    }
}
