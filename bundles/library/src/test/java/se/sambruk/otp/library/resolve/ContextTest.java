package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.library.resolve.Case.contract;
import static se.sambruk.otp.library.resolve.Case.national;
import static se.sambruk.otp.library.resolve.Case.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Test;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackStatus;
import se.sambruk.otp.api.library.SelectionRule;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.text.LocalizedText;

public class ContextTest {
    private static Case.Pack base() {
        return national().with(contract("PRV-DRI-001"));
    }

    @Test
    public void packsAreOrderedByLayerThenByWhatTheyRequireThenById() {
        Case made = Case.of(
                        pack("b-kommun", Layer.MUNICIPAL),
                        pack("a-kommun", Layer.MUNICIPAL).requires("c-kommun"),
                        pack("c-kommun", Layer.MUNICIPAL),
                        pack("region", Layer.REGIONAL),
                        base())
                .selectAll();
        assertEquals(
                List.of("nationellt", "region", "b-kommun", "c-kommun", "a-kommun"), sources(made.specification()));
    }

    @Test
    public void theOrderInWhichPacksAreListedDoesNotMatter() {
        Case made = Case.of(
                        base(),
                        pack("region", Layer.REGIONAL),
                        pack("a-kommun", Layer.MUNICIPAL).requires("b-kommun"),
                        pack("b-kommun", Layer.MUNICIPAL))
                .selectAll();
        List<Catalog> reversed = new ArrayList<>(made.catalogs());
        Collections.reverse(reversed);
        assertEquals(
                made.specification(),
                Resolver.resolve(reversed, made.profile()).specification().orElseThrow());
    }

    @Test
    public void precedenceOrdersPacksOfALayer() {
        Case made = Case.of(base(), pack("a-kommun", Layer.MUNICIPAL), pack("b-kommun", Layer.MUNICIPAL))
                .selectAll()
                .precedence("b-kommun", "a-kommun");
        assertEquals(List.of("nationellt", "b-kommun", "a-kommun"), sources(made.specification()));
    }

    @Test
    public void anEmptyContextIsAnError() {
        assertEquals(
                "-\nProfilens context är tom. Det finns inget bibliotek att välja krav ur.",
                Case.of().selectAll().error("OTP-2010"));
    }

    @Test
    public void aPackThatIsNamedTwiceIsAnError() {
        assertEquals(
                "-\nPaketet nationellt står två gånger i profilens context: som nationellt och som nationellt@1.0.0.",
                Case.of(base())
                        .selectAll()
                        .context("nationellt", "nationellt@1.0.0")
                        .error("OTP-2003"));
    }

    @Test
    public void twoEditionsOfOnePackAreAnError() {
        Case made = Case.of(base()).selectAll();
        List<Catalog> twice = List.of(made.catalogs().get(0), made.catalogs().get(0));
        assertEquals(
                "OTP-2003",
                Resolver.resolve(twice, made.profile()).problems().get(0).code());
    }

    @Test
    public void aRequiredPackThatIsMissingIsAnError() {
        assertEquals(
                "-\nnationellt 1.0.0 bygger på paketet grund [2.0.0,3.0.0), som inte finns i profilens context.",
                Case.of(base().requires("grund", "[2,3)")).selectAll().error("OTP-2004"));
    }

    @Test
    public void aRequiredPackInAnotherVersionIsAnError() {
        assertEquals(
                "-\nkommun 1.0.0 bygger på paketet nationellt i version [2.0.0,3.0.0), men context ger nationellt 1.0.0.",
                Case.of(base(), pack("kommun", Layer.MUNICIPAL).requires("nationellt", "[2,3)"))
                        .selectAll()
                        .error("OTP-2005"));
    }

    @Test
    public void packsThatRequireEachOtherInACircleAreNamedAsTheCircle() {
        assertEquals(
                "-\nPaketen kräver varandra i en ring: a → c → b → a.",
                Case.of(
                                base(),
                                pack("a", Layer.MUNICIPAL).requires("c"),
                                pack("b", Layer.MUNICIPAL).requires("a"),
                                pack("c", Layer.MUNICIPAL).requires("b"),
                                pack("d", Layer.MUNICIPAL).requires("a"))
                        .selectAll()
                        .error("OTP-2006"));
    }

    @Test
    public void aPackThatRequiresItselfIsACircle() {
        assertTrue(Case.of(base().requires("nationellt"))
                .selectAll()
                .error("OTP-2006")
                .endsWith("nationellt → nationellt."));
    }

    @Test
    public void aPackCannotRequireOneOfAHigherLayer() {
        assertEquals(
                "-\nnationellt 1.0.0 i det nationella lagret bygger på kommun 1.0.0 i det kommunala lagret."
                        + " Ett paket kan bara bygga på paket i samma lager eller ett lägre.",
                Case.of(base().requires("kommun"), pack("kommun", Layer.MUNICIPAL))
                        .selectAll()
                        .error("OTP-2007"));
    }

    @Test
    public void precedenceOfAPackThatIsNotThereIsAnErrorWithAGuess() {
        assertEquals(
                "-\nProfilens precedence nämner paketet komun, som inte finns i context. Närmast är: kommun.",
                Case.of(base(), pack("kommun", Layer.MUNICIPAL))
                        .selectAll()
                        .precedence("komun")
                        .error("OTP-2008"));
    }

    @Test
    public void precedenceThatNamesAPackTwiceIsAnError() {
        Case.of(base()).selectAll().precedence("nationellt", "nationellt").error("OTP-2016");
    }

    @Test
    public void precedenceAgainstRequiresIsAnError() {
        assertEquals(
                "-\nProfilens precedence går emot den ordning som följer av paketens requires: a → b → a.",
                Case.of(base(), pack("a", Layer.MUNICIPAL).requires("b"), pack("b", Layer.MUNICIPAL))
                        .selectAll()
                        .precedence("a", "b")
                        .error("OTP-2009"));
    }

    @Test
    public void aWithdrawnEditionIsAnErrorUnlessTheProfileStatesIt() {
        Case made =
                Case.of(base().manifest(m -> m.status(PackStatus.WITHDRAWN))).selectAll();
        made.error("OTP-2013");
        assertEquals(List.of("OTP-2014"), made.context("nationellt@1.0.0").codes());
        assertEquals(List.of("PRV-DRI-001"), made.ids());
    }

    @Test
    public void aDraftIsToldOf() {
        assertEquals(
                "OTP-2015",
                Case.of(base()).selectAll().resolve().problems().get(0).code());
        assertEquals(
                List.of(),
                Case.of(base().manifest(m -> m.status(PackStatus.PUBLISHED)))
                        .selectAll()
                        .resolve()
                        .problems());
    }

    @Test
    public void severalDraftsAreToldOfOnceAndOnlyWhereSomethingIsMadeOfThem() {
        Case made = Case.of(base(), pack("kommun", Layer.MUNICIPAL)).selectAll();
        List<Problem> problems = made.resolve().problems();
        assertEquals(
                "nationellt 1.0.0, kommun 1.0.0 är arbetsversioner och kan ändras utan ny version.",
                problems.stream()
                        .filter(problem -> problem.code().equals("OTP-2015"))
                        .map(problem -> problem.message().in(LocalizedText.SWEDISH))
                        .collect(Collectors.joining(" ")));
        List<Catalog> catalogs = made.catalogs();
        assertEquals(List.of(), Resolver.check(catalogs, Layers.entries(catalogs), List.of()));
        assertEquals(
                List.of(),
                PublicationResolver.resolve(catalogs, Layers.entries(catalogs), List.of())
                        .problems());
        assertEquals(
                "what is wrong is told by itself",
                List.of("OTP-2101"),
                Case.of(base(), pack("kommun", Layer.MUNICIPAL).amend(Case.exclude("PRV-DRI-404")))
                        .selectAll()
                        .resolve()
                        .problems()
                        .stream()
                        .map(Problem::code)
                        .toList());
    }

    @Test
    public void aPackIsNeverOfTheProcurementsLayer() {
        Case.of(base(), pack("x", Layer.PROCUREMENT)).selectAll().error("OTP-2011");
    }

    @Test
    public void otherPacksThanTheContextNamesAreRefused() {
        Case made = Case.of(base()).selectAll();
        assertThrows(IllegalArgumentException.class, () -> Resolver.resolve(List.of(), made.profile()));
        List<Catalog> more = new ArrayList<>(made.catalogs());
        more.add(pack("annat", Layer.REGIONAL).build());
        assertThrows(IllegalArgumentException.class, () -> Resolver.resolve(more, made.profile()));
        assertThrows(IllegalArgumentException.class, () -> made.context("nationellt@2.0.0")
                .resolve());
    }

    @Test
    public void theLetterheadIsThatOfTheUppermostPackThatHasOne() {
        ContentHash low = ContentHash.ofBytes(new byte[] {1});
        ContentHash high = ContentHash.ofBytes(new byte[] {2});
        Case made = Case.of(
                        base().manifest(m -> m.letterhead("a.docx")).content(c -> c.resource("a.docx", low)),
                        pack("kommun", Layer.MUNICIPAL)
                                .manifest(m -> m.letterhead("b.docx"))
                                .content(c -> c.resource("b.docx", high)))
                .selectAll();
        assertEquals(high, made.specification().letterhead().orElseThrow());
    }

    @Test
    public void twoLetterheadsOfWhichNeitherGoesFirstAreWarnedOf() {
        ContentHash hash = ContentHash.ofBytes(new byte[] {1});
        Case made = Case.of(
                        base(),
                        pack("a", Layer.MUNICIPAL)
                                .manifest(m -> m.letterhead("a.docx"))
                                .content(c -> c.resource("a.docx", hash)),
                        pack("b", Layer.MUNICIPAL)
                                .manifest(m -> m.letterhead("b.docx"))
                                .content(c -> c.resource("b.docx", hash)))
                .selectAll();
        made.warning("OTP-2017");
        assertEquals(List.of(), made.precedence("a", "b").codes());
    }

    @Test
    public void aLetterheadThatThePackDoesNotCarryIsAnError() {
        Case.of(base().manifest(m -> m.letterhead("a.docx"))).selectAll().error("OTP-2018");
    }

    @Test
    public void errorsComeFirst() {
        List<Severity> severities = Case.of(
                        base().with(contract("PRV-DRI-002").set(RequirementField.DELIVERY, List.of(DeliveryModel.OWN))))
                .selectAll()
                .select(Case.ids("PRV-DRI-009"))
                .deselect(Case.ids("PRV-DRI-001"))
                .select(SelectionRule.builder()
                        .ids(Case.ids("PRV-DRI-001").ids())
                        .kinds(List.of(RequirementKind.INFORMATION))
                        .build())
                .resolve()
                .problems()
                .stream()
                .map(p -> p.severity())
                .toList();
        List<Severity> sorted = new ArrayList<>(severities);
        Collections.sort(sorted);
        assertEquals(sorted, severities);
        assertEquals(severities.toString(), 3, severities.stream().distinct().count());
    }

    private static List<String> sources(Specification specification) {
        return specification.sources().stream().map(s -> s.manifest().id()).toList();
    }
}
