package se.sambruk.otp.quality.measure;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Category.Topic;
import se.sambruk.otp.api.content.Provision;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.measure.CategoryMeasure;
import se.sambruk.otp.api.quality.measure.MeasureFinding;
import se.sambruk.otp.api.quality.measure.MeasureReport;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.Award.Step;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.requirement.Fulfilment;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Purpose;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.api.requirement.ResponseSupplement;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.requirement.Trace;
import se.sambruk.otp.api.requirement.TraceRole;
import se.sambruk.otp.api.requirement.Verification;
import se.sambruk.otp.api.requirement.VerificationPhase;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Samples;

public class MeasurementTest {
    private static final List<Category> TAXONOMY = List.of(
            category("DRI", new Topic("svarstid", "Svarstid"), new Topic("avbrott", "Avbrott")), category("SAK"));
    private static final Reference LAW = Reference.builder("LOU", ReferenceKind.ACT, "Lag om offentlig upphandling")
            .shortTitle("LOU")
            .checked(Samples.DATE, true)
            .build();
    private static final List<Verification> FOLLOWED = List.of(
            Verification.of(VerificationPhase.BID, "anbudet visar"),
            Verification.of(VerificationPhase.OPERATION, "mäts varje månad"));

    private static Category category(String code, Topic... topics) {
        return Category.of(code, "Område " + code, "", List.of(), List.of(topics));
    }

    /** A requirement with which nothing is wrong. */
    private static Requirement.Builder sound(String id, RequirementKind kind) {
        Requirement.Builder builder = Samples.requirement(id, kind)
                .set(RequirementField.TEXT, words(id, "k", 20))
                .set(RequirementField.RATIONALE, words(id, "m", 20))
                .set(RequirementField.GUIDANCE, words(id, "v", 20))
                .set(RequirementField.VERIFICATION, FOLLOWED)
                .set(RequirementField.PURPOSES, List.of(Purpose.SCREEN))
                .set(RequirementField.REFERENCES, List.of(Citation.of("LOU", "9:3", "")))
                .set(RequirementField.TRACES, List.of(Trace.of("P-DRIFT", TraceRole.REALIZES)))
                .set(RequirementField.BENEFITS, List.of("2c"))
                .set(RequirementField.TAGS, List.of("drift"));
        return id.contains("-DRI-") ? builder.set(RequirementField.TOPIC, "svarstid") : builder;
    }

    private static Requirement.Builder sound(String id) {
        return sound(id, RequirementKind.MANDATORY);
    }

    /** A sentence of short words that no other requirement has: a word is letters only. */
    private static String words(String id, String stem, int count) {
        String own = id.charAt(id.length() > 6 ? 4 : 0) + "" + (char) ('a' + id.charAt(id.length() - 1) % 26);
        return IntStream.range(0, count)
                        .mapToObj(i ->
                                stem + own.toLowerCase(Locale.ROOT) + (char) ('a' + i % 26) + (char) ('a' + i / 26))
                        .collect(Collectors.joining(" "))
                + ".";
    }

    private static MeasureReport measure(Requirement.Builder... requirements) throws InterruptedException {
        return measure(MeasureLimits.USUAL, requirements);
    }

    private static MeasureReport measure(MeasureLimits limits, Requirement.Builder... requirements)
            throws InterruptedException {
        List<Requirement> all = new ArrayList<>();
        for (Requirement.Builder requirement : requirements) {
            all.add(requirement.build());
        }
        return Measurement.of(TAXONOMY, List.of(LAW), all, limits);
    }

    private static final Requirement.Builder COVERING = sound("PRV-DRI-900").set(RequirementField.TOPIC, "avbrott");

    /** The findings in one requirement, as "code field". */
    private static List<String> found(Requirement.Builder requirement) throws InterruptedException {
        return measure(requirement).findings().stream()
                .filter(finding -> finding.requirement().isPresent())
                .map(finding -> finding.code() + " " + finding.field().orElse(""))
                .toList();
    }

    @Test
    public void nothingIsSaidOfWhatIsSound() throws Exception {
        MeasureReport report = measure(sound("PRV-DRI-001"), COVERING, sound("PRV-SAK-001"));
        assertEquals(List.of(), report.findings());
        assertFalse(report.needsAttention());
    }

    @Test
    public void requirementsAreCountedByCategoryKindAndTopic() throws Exception {
        MeasureReport report = measure(
                sound("PRV-DRI-001"), sound("PRV-DRI-002", RequirementKind.CONTRACT), COVERING, sound("PRV-SAK-001"));
        assertEquals(4, report.counts().requirements());
        assertEquals(3, (int) report.counts().kinds().get(RequirementKind.MANDATORY));
        assertEquals(0, (int) report.counts().kinds().get(RequirementKind.INFORMATION));
        assertEquals(4, (int) report.counts().phases().get(VerificationPhase.BID));
        assertEquals(0, (int) report.counts().phases().get(VerificationPhase.IMPLEMENTATION));
        CategoryMeasure category = report.categories().get(0);
        assertEquals("DRI", category.code());
        assertEquals(Map.of("svarstid", 2, "avbrott", 1), category.topics());
        assertEquals(2, category.coveredTopics());
        assertEquals(
                List.of("DRI", "SAK"),
                report.categories().stream().map(CategoryMeasure::code).toList());
        assertEquals(60, report.categories().get(1).reading().words());
    }

    @Test
    public void aTopicWithoutRequirementsIsFound() throws Exception {
        MeasureFinding finding =
                measure(sound("PRV-DRI-001")).findings("OTP-7950").get(0);
        assertEquals(Optional.of("DRI"), finding.category());
        assertEquals(List.of("Avbrott", "avbrott", "DRI"), finding.arguments());
        assertEquals(FindingSeverity.WARNING, finding.severity());
    }

    @Test
    public void aTopicIsAskedForWhereTheCategoryHasTopics() throws Exception {
        assertEquals(List.of("OTP-7951 topic"), found(sound("PRV-DRI-001").set(RequirementField.TOPIC, "")));
        assertEquals(List.of("OTP-7952 topic"), found(sound("PRV-DRI-001").set(RequirementField.TOPIC, "svarstd")));
        assertEquals(List.of(), found(sound("PRV-SAK-001")));
        assertEquals(List.of("OTP-7953 category"), found(sound("PRV-XYZ-001")));
    }

    @Test
    public void emptyFieldsAreFound() throws Exception {
        assertEquals(
                List.of(
                        "OTP-7951 rationale",
                        "OTP-7951 guidance",
                        "OTP-7951 purposes",
                        "OTP-7951 references",
                        "OTP-7951 traces",
                        "OTP-7951 benefits",
                        "OTP-7951 tags"),
                found(sound("PRV-SAK-001")
                        .set(RequirementField.RATIONALE, "")
                        .set(RequirementField.GUIDANCE, "")
                        .set(RequirementField.PURPOSES, List.of())
                        .set(RequirementField.REFERENCES, List.of())
                        .set(RequirementField.TRACES, List.of())
                        .set(RequirementField.BENEFITS, List.of())
                        .set(RequirementField.TAGS, List.of())));
    }

    @Test
    public void aParameterNeedsHelpAndANumberAlsoUnitAndBounds() throws Exception {
        Parameter.Builder number = Parameter.builder("dagar", ParameterType.INTEGER);
        assertEquals(
                List.of(
                        "OTP-7961 parameters.dagar.help",
                        "OTP-7964 parameters.dagar.max",
                        "OTP-7963 parameters.dagar.min",
                        "OTP-7962 parameters.dagar.unit"),
                found(sound("PRV-SAK-001").parameter(number.build())));
        assertEquals(
                List.of(),
                found(sound("PRV-SAK-001")
                        .parameter(number.help("Hur länge.")
                                .unit("dagar")
                                .min("1")
                                .max("9")
                                .build())));
        assertEquals(
                List.of(),
                found(sound("PRV-SAK-001")
                        .parameter(Parameter.builder("namn", ParameterType.TEXT)
                                .help("Vad det heter.")
                                .build())));
    }

    @Test
    public void eachKindIsVerifiedInItsPhase() throws Exception {
        List<Verification> bid = List.of(Verification.of(VerificationPhase.BID, "visas"));
        List<Verification> operation = List.of(Verification.of(VerificationPhase.OPERATION, "mäts"));
        assertEquals(
                List.of("OTP-7965 verification"),
                found(sound("PRV-SAK-001", RequirementKind.CONTRACT).set(RequirementField.VERIFICATION, bid)));
        List<Verification> delivery = List.of(Verification.of(VerificationPhase.IMPLEMENTATION, "provas"));
        assertEquals(
                List.of(),
                found(sound("PRV-SAK-001", RequirementKind.CONTRACT)
                        .set(RequirementField.FULFILLED, Fulfilment.DELIVERY)
                        .set(RequirementField.VERIFICATION, delivery)));
        assertEquals(
                List.of("OTP-7965 verification"),
                found(sound("PRV-SAK-001", RequirementKind.CONTRACT)
                        .set(RequirementField.FULFILLED, Fulfilment.OPERATION)
                        .set(RequirementField.VERIFICATION, delivery)));
        assertEquals(
                List.of("OTP-7966 verification"),
                found(sound("PRV-SAK-001").set(RequirementField.VERIFICATION, operation)));
        assertEquals(
                List.of(),
                found(sound("PRV-SAK-001", RequirementKind.CONTRACT).set(RequirementField.VERIFICATION, operation)));
        assertEquals(List.of(), found(sound("PRV-SAK-001").set(RequirementField.VERIFICATION, bid)));
    }

    private static Requirement.Builder evaluated(int... steps) {
        List<Step> scale = IntStream.of(steps)
                .mapToObj(step -> Step.of(BigDecimal.valueOf(step), "när"))
                .toList();
        return sound("PRV-SAK-001", RequirementKind.EVALUATED)
                .set(RequirementField.RESPONSE, Response.of(ResponseType.TEXT))
                .set(
                        RequirementField.AWARD,
                        Optional.of(Award.of("Kvalitet", AwardUnit.POINTS, BigDecimal.TEN, scale)));
    }

    @Test
    public void aScaleReachesNothingAndEverything() throws Exception {
        assertEquals(List.of(), found(evaluated(10, 5, 0)));
        assertEquals(List.of("OTP-7969 award.scale"), found(evaluated(10, 5)));
        assertEquals(List.of("OTP-7969 award.scale"), found(evaluated(9, 0)));
        assertEquals(List.of("OTP-7969 award.scale"), found(evaluated()));
        assertEquals(
                "Ja or Nej is a scale by itself",
                List.of(),
                found(evaluated().set(RequirementField.RESPONSE, Response.YES_NO)));
        assertEquals(List.of("OTP-7967 award"), found(evaluated().set(RequirementField.AWARD, Optional.empty())));
    }

    @Test
    public void whatIsToBeAttachedIsNamed() throws Exception {
        Response attached = Response.YES_NO.with(ResponseSupplement.ATTACHMENT);
        assertEquals(
                List.of("OTP-7968 response.label"),
                found(sound("PRV-SAK-001").set(RequirementField.RESPONSE, attached)));
        assertEquals(
                List.of(), found(sound("PRV-SAK-001").set(RequirementField.RESPONSE, attached.labelled("Ritning"))));
    }

    @Test
    public void aSentenceOfMoreThanThirtyWordsIsFoundWhereItStands() throws Exception {
        String sentence = words("X", "ord", 31);
        Requirement.Builder requirement =
                sound("PRV-SAK-001").set(RequirementField.GUIDANCE, "Detta är en helt egen inledning. " + sentence);
        MeasureFinding finding = measure(requirement).findings("OTP-7956").get(0);
        assertEquals(33, finding.start());
        assertEquals(33 + sentence.length(), finding.end());
        assertEquals(Optional.of("guidance"), finding.field());
        assertEquals(
                List.of(),
                measure(sound("PRV-SAK-001").set(RequirementField.GUIDANCE, words("X", "ord", 30)))
                        .findings("OTP-7956"));
    }

    @Test
    public void lixIsJudgedOverRationaleAndGuidanceTogether() throws Exception {
        // 60 + 60 words, all of them long, in sentences of 20: 20 + 100.
        String heavy = words("X", "verksamhet", 20) + " " + words("Y", "verksamhet", 20) + " ";
        Requirement.Builder requirement = sound("PRV-SAK-001")
                .set(RequirementField.RATIONALE, heavy + words("Z", "verksamhet", 20))
                .set(RequirementField.GUIDANCE, heavy.replace("verksamhet", "myndighet") + words("Z", "myndighet", 20));
        MeasureReport report = measure(requirement);
        MeasureFinding finding = report.findings("OTP-7957").get(0);
        assertEquals(List.of("120,0", "60"), finding.arguments());
        assertEquals(1, report.findings("OTP-7958").size());
        assertEquals(
                List.of(),
                measure(MeasureLimits.USUAL.withLix(120), requirement).findings("OTP-7957"));
    }

    @Test
    public void lixIsWrittenAsOtherNumbersAre() throws Exception {
        String endless = "ord ".repeat(1200).strip() + ".";
        MeasureFinding finding = measure(sound("PRV-SAK-001")
                        .set(RequirementField.RATIONALE, endless)
                        .set(RequirementField.GUIDANCE, ""))
                .findings("OTP-7957")
                .get(0);
        assertTrue(
                finding.message().toString(),
                finding.message().in(LocalizedText.SWEDISH).contains("LIX 1\u00a0200,0;"));
        assertTrue(
                finding.message().in(Locale.ENGLISH),
                finding.message().in(Locale.ENGLISH).contains("LIX 1,200.0;"));
    }

    @Test
    public void textsOutsideTheirBoundsAreFound() throws Exception {
        assertEquals(
                List.of("OTP-7960 text"), found(sound("PRV-SAK-001").set(RequirementField.TEXT, "Det ska gå bra.")));
        String long1 = IntStream.range(0, 6)
                .mapToObj(i -> words("L" + (char) ('A' + i), "ord", 19))
                .collect(Collectors.joining(" "));
        assertEquals(List.of("OTP-7959 text"), found(sound("PRV-SAK-001").set(RequirementField.TEXT, long1)));
    }

    @Test
    public void requirementsThatSayNearlyTheSameAreFoundOnceForEachField() throws Exception {
        String one = "Tjänsten ska svara inom {{tid}} sekunder på varje fråga som handläggaren ställer till registret.";
        String other = one.replace("{{tid}}", "{{sekunder}}").replace("registret", "systemet");
        MeasureReport report = measure(
                sound("PRV-SAK-002").set(RequirementField.TEXT, other),
                sound("PRV-SAK-001").set(RequirementField.TEXT, one),
                sound("PRV-SAK-003"));
        List<MeasureFinding> pairs = report.findings("OTP-7970");
        assertEquals(1, pairs.size());
        assertEquals(Optional.of("PRV-SAK-001"), pairs.get(0).requirement());
        assertEquals(List.of("PRV-SAK-002"), pairs.get(0).others());
        // 12 sequences each of which 11 are common: 11 of 13.
        assertEquals(List.of("Kravtexten", "PRV-SAK-002", "84"), pairs.get(0).arguments());
    }

    @Test
    public void thoseThatSayTheSameAreToldOfOnceTogetherAndOnceBesideAnother() throws Exception {
        String same =
                "Tjänsten ska svara inom {{tid}} sekunder på varje fråga som handläggaren ställer till registret.";
        List<Requirement.Builder> requirements = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            String text = i % 2 == 0 ? same : same.toUpperCase(Locale.ROOT).replace("{{TID}}", "{{annan}}");
            requirements.add(sound(String.format("PRV-SAK-%03d", i)).set(RequirementField.TEXT, text));
        }
        requirements.add(sound("PRV-SAK-013").set(RequirementField.TEXT, same.replace("registret", "systemet")));
        List<MeasureFinding> told =
                measure(requirements.toArray(Requirement.Builder[]::new)).findings("OTP-7970").stream()
                        .filter(finding -> finding.field().equals(Optional.of("text")))
                        .toList();
        assertEquals(2, told.size());
        MeasureFinding group = told.stream()
                .filter(finding -> finding.others().size() == 11)
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of("PRV-SAK-001"), group.requirement());
        assertEquals("PRV-SAK-002", group.others().get(0));
        assertEquals("100", group.arguments().get(2));
        MeasureFinding pair =
                told.stream().filter(finding -> finding != group).findFirst().orElseThrow();
        assertEquals(Optional.of("PRV-SAK-001"), pair.requirement());
        assertEquals(List.of("PRV-SAK-013"), pair.others());
        assertEquals("84", pair.arguments().get(2));
    }

    @Test
    public void whatIsNearlyTheSameIsToldOfAlsoWhereTheFirstOfBothAreOneRequirementInTwoPacks() throws Exception {
        String one = words("X", "ord", 20);
        String other = one.replace(".", " sist.");
        Measurement measurement = new Measurement(MeasureLimits.USUAL, Set.of()).covers(TAXONOMY);
        measurement
                .add("a", sound("PRV-SAK-001").set(RequirementField.TEXT, one).build())
                .add("b", sound("PRV-SAK-001").set(RequirementField.TEXT, other).build())
                .add("b", sound("PRV-SAK-002").set(RequirementField.TEXT, other).build());
        assertEquals(
                List.of("PRV-SAK-001 [PRV-SAK-002]", "PRV-SAK-001 [PRV-SAK-002]"),
                measurement.report(List.of()).findings("OTP-7970").stream()
                        .filter(finding -> finding.field().equals(Optional.of("text")))
                        .map(finding -> finding.requirement().orElseThrow() + " " + finding.others())
                        .toList());
    }

    @Test
    public void aTopicThatTheCategoryDoesNotHaveCoversNothing() throws Exception {
        CategoryMeasure category = measure(
                        sound("PRV-DRI-001"), sound("PRV-DRI-002").set(RequirementField.TOPIC, "påhittat"))
                .categories()
                .get(0);
        assertEquals(Map.of("svarstid", 1, "avbrott", 0), category.topics());
        assertEquals(1, category.coveredTopics());
    }

    @Test
    public void moreWordsThanCanBeNumberedAreAFaultWithARemedy() {
        Vocabulary vocabulary = new Vocabulary(3);
        vocabulary.numbers(List.of("ett", "två", "ett", "tre", "två"));
        ProblemException fault = assertThrows(ProblemException.class, () -> vocabulary.numbers(List.of("ett", "fyra")));
        assertEquals("OTP-7905", fault.problems().get(0).code());
    }

    @Test
    public void asManyWordsAsMayBeNumberedFitInASequence() {
        int[] text = {Shingles.WORDS, Shingles.WORDS, Shingles.WORDS};
        int[] other = {Shingles.WORDS, Shingles.WORDS, Shingles.WORDS - 1};
        assertEquals(2, Shingles.of(List.of(text, other)).distinct());
        assertThrows(IllegalArgumentException.class, () -> Shingles.of(List.of(new int[] {Shingles.WORDS + 1})));
    }

    @Test
    public void theSameRequirementInAnotherPackIsNoDuplicate() throws Exception {
        Requirement requirement = sound("PRV-SAK-001").build();
        MeasureReport report = new Measurement(MeasureLimits.USUAL, Set.of())
                .covers(TAXONOMY)
                .add("nationellt", requirement)
                .add("kommun", requirement)
                .report(List.of());
        assertEquals(List.of(), report.findings("OTP-7970"));
    }

    @Test
    public void whenThereAreTooManyPairsThatIsSaid() throws Exception {
        MeasureLimits few =
                new MeasureLimits(30, 60, new Bounds(0, 99), new Bounds(0, 99), new Bounds(0, 99), 60, 2, 99, 0, 1000);
        String same = words("X", "ord", 20);
        MeasureReport report = measure(
                few,
                sound("PRV-SAK-001").set(RequirementField.TEXT, same),
                sound("PRV-SAK-002").set(RequirementField.TEXT, same.replace(".", " sist.")),
                sound("PRV-SAK-003").set(RequirementField.TEXT, same.replace(".", " slut.")));
        assertEquals(2, report.findings("OTP-7970").size());
        assertEquals(
                List.of("Kravtexten", "2"), report.findings("OTP-7973").get(0).arguments());
    }

    @Test
    public void aSentenceThatStandsTwiceIsFoundWhateverTheFieldAndTheCapitals() throws Exception {
        MeasureReport report = measure(
                sound("PRV-SAK-001")
                        .set(RequirementField.RATIONALE, words("A", "egen", 9) + " Det kostar ungefär en arbetsdag."),
                sound("PRV-SAK-002")
                        .set(RequirementField.GUIDANCE, "DET kostar, ungefär, en arbetsdag! " + words("B", "egen", 9)));
        List<MeasureFinding> twice = report.findings("OTP-7971");
        assertEquals(1, twice.size());
        assertEquals(Optional.of("rationale"), twice.get(0).field());
        assertEquals(
                List.of("Det kostar ungefär en arbetsdag.", "2", "PRV-SAK-002"),
                twice.get(0).arguments());
    }

    @Test
    public void aSentenceTwiceInOneRequirementConcernsNoOther() throws Exception {
        String cost = " Det kostar ungefär en arbetsdag.";
        MeasureFinding twice = measure(sound("PRV-SAK-001")
                        .set(RequirementField.RATIONALE, words("A", "egen", 9) + cost)
                        .set(RequirementField.GUIDANCE, words("B", "egen", 9) + cost))
                .findings("OTP-7971")
                .get(0);
        assertEquals(List.of(), twice.others());
        assertEquals("PRV-SAK-001", twice.arguments().get(2));
    }

    @Test
    public void whatTwoPacksHaveOfOneRequirementIsNoRepetition() throws Exception {
        Measurement measurement = new Measurement(MeasureLimits.USUAL.withOpenings(1), Set.of())
                .covers(TAXONOMY)
                .knows(TAXONOMY, List.of(LAW));
        for (String pack : List.of("ett", "annat")) {
            measurement.add(pack, sound("PRV-SAK-001").build());
        }
        MeasureReport report = measurement.report(List.of());
        assertEquals(List.of(), report.findings("OTP-7970"));
        assertEquals(List.of(), report.findings("OTP-7971"));
        assertEquals(List.of(), report.findings("OTP-7972"));
    }

    @Test
    public void shortSentencesMayStandTwice() throws Exception {
        MeasureReport report = measure(
                sound("PRV-SAK-001").set(RequirementField.GUIDANCE, "Se även bilagan. " + words("A", "egen", 9)),
                sound("PRV-SAK-002").set(RequirementField.GUIDANCE, "Se även bilagan. " + words("B", "egen", 9)));
        assertEquals(List.of(), report.findings("OTP-7971"));
    }

    @Test
    public void anOpeningThatMoreThanSoManyHaveIsFound() throws Exception {
        Requirement.Builder[] requirements = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> sound("PRV-SAK-00" + i)
                        .set(RequirementField.GUIDANCE, "Används när någon ställer " + words("S" + i, "fråga", 9)))
                .toArray(Requirement.Builder[]::new);
        MeasureFinding finding = measure(MeasureLimits.USUAL.withOpenings(3), requirements)
                .findings("OTP-7972")
                .get(0);
        assertEquals("Används när någon ställer", finding.arguments().get(0));
        assertEquals(4, finding.others().size());
        assertEquals(
                List.of(),
                measure(MeasureLimits.USUAL.withOpenings(4), requirements).findings("OTP-7972"));
    }

    @Test
    public void categoriesAreHeldAgainstTheMean() throws Exception {
        List<Category> taxonomy = List.of(category("AAA"), category("BBB"), category("CCC"));
        List<Requirement> requirements = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            requirements.add(sound("PRV-AAA-00" + i).build());
        }
        requirements.add(sound("PRV-BBB-001").build());
        requirements.add(sound("PRV-BBB-002").build());
        requirements.add(sound("PRV-CCC-001").build());
        MeasureReport report = Measurement.of(taxonomy, List.of(LAW), requirements, MeasureLimits.USUAL);
        // The mean is 4: half of it is 2, twice 8.
        assertEquals(
                List.of("OTP-7955 AAA", "OTP-7954 CCC"),
                report.findings().stream()
                        .map(finding ->
                                finding.code() + " " + finding.category().orElse(""))
                        .toList());
    }

    @Test
    public void onlyTheAskedCategoriesAreMeasured() throws Exception {
        MeasureReport report = new Measurement(MeasureLimits.USUAL, Set.of("SAK"))
                .covers(TAXONOMY)
                .knows(List.of(), List.of(LAW))
                .add("", sound("PRV-DRI-001").build())
                .add("", sound("PRV-SAK-001").build())
                .report(List.of());
        assertEquals(1, report.counts().requirements());
        assertEquals(1, report.categories().size());
        assertEquals(List.of(), report.findings());
    }

    private static List<MeasureFinding> citing(Reference reference, Measurement measurement) throws Exception {
        return measurement
                .covers(TAXONOMY)
                .knows(List.of(), List.of(reference))
                .add("", sound("PRV-SAK-001").build())
                .report(List.of())
                .findings()
                .stream()
                .filter(finding -> finding.requirement().isPresent())
                .toList();
    }

    private static Measurement measurement() {
        return new Measurement(MeasureLimits.USUAL, Set.of());
    }

    @Test
    public void referencesThatDoNotHoldAreFound() throws Exception {
        Reference.Builder law =
                Reference.builder("LOU", ReferenceKind.ACT, "Lagen").checked(Samples.DATE, true);
        assertEquals(List.of(), citing(law.build(), measurement()));
        Reference repealed = law.repealed(LocalDate.of(2027, 1, 1)).build();
        assertEquals("OTP-7976", citing(repealed, measurement()).get(0).code());
        assertEquals(
                FindingSeverity.ERROR, citing(repealed, measurement()).get(0).severity());
        MeasureFinding later =
                citing(repealed, measurement().asOf(LocalDate.of(2026, 12, 31))).get(0);
        assertEquals("OTP-7977", later.code());
        assertEquals(FindingSeverity.WARNING, later.severity());
    }

    @Test
    public void aReferenceThatNobodyHasReadIsToldOfOnceForAllThatCiteIt() throws Exception {
        Reference unread = Reference.builder("LOU", ReferenceKind.ACT, "Lagen").build();
        MeasureReport report = measurement()
                .covers(TAXONOMY)
                .knows(List.of(), List.of(unread))
                .add("", sound("PRV-SAK-002").build())
                .add("", sound("PRV-SAK-001").build())
                .report(List.of());
        assertEquals(1, report.findings("OTP-7978").size());
        assertEquals(
                List.of("PRV-SAK-001", "PRV-SAK-002"),
                report.findings("OTP-7978").get(0).others());
    }

    @Test
    public void aPlaceThatTheEditorsDoNotAccountForIsFoundWhereTheyAccountForAny() throws Exception {
        Reference.Builder law =
                Reference.builder("LOU", ReferenceKind.ACT, "Lagen").checked(Samples.DATE, true);
        Reference other = law.provision(Provision.of("99:9", "Något annat.", Samples.DATE, true))
                .build();
        List<MeasureFinding> found = citing(other, measurement());
        assertEquals(
                List.of("OTP-7979"), found.stream().map(MeasureFinding::code).toList());
        assertEquals(FindingSeverity.WARNING, found.get(0).severity());
    }

    @Test
    public void aPlaceThatNobodyHasReadIsToldOfOnceForAllThatCiteIt() throws Exception {
        String at = sound("PRV-SAK-001").build().references().get(0).at();
        Reference law = Reference.builder("LOU", ReferenceKind.ACT, "Lagen")
                .checked(Samples.DATE, true)
                .provision(Provision.of(at, "Något."))
                .build();
        MeasureReport report = measurement()
                .covers(TAXONOMY)
                .knows(List.of(), List.of(law))
                .add("", sound("PRV-SAK-002").build())
                .add("", sound("PRV-SAK-001").build())
                .report(List.of());
        assertEquals(List.of(), report.findings("OTP-7979"));
        assertEquals(
                List.of("PRV-SAK-001", "PRV-SAK-002"),
                report.findings("OTP-7980").get(0).others());
    }

    @Test
    public void anUnknownReferenceIsAnErrorWhereEverythingIsAtHand() throws Exception {
        Reference other = Reference.builder("LOV", ReferenceKind.ACT, "En annan lag")
                .checked(Samples.DATE, true)
                .build();
        MeasureFinding finding = citing(other, measurement()).get(0);
        assertEquals("OTP-7975", finding.code());
        assertEquals(FindingSeverity.ERROR, finding.severity());
        assertTrue(finding.remedy().toString(), finding.remedy().toString().startsWith("Menade du LOV?"));
        assertEquals(
                FindingSeverity.WARNING,
                citing(other, measurement().partly()).get(0).severity());
    }

    @Test
    public void aPackInMemoryIsMeasuredByItself() throws Exception {
        MeasureReport report = Measurement.of(Samples.catalog(), MeasureLimits.USUAL);
        assertEquals(List.of("provpaket 1.0.0"), report.sources());
        assertEquals(8, report.counts().requirements());
        assertTrue(report.needsAttention());
    }
}
