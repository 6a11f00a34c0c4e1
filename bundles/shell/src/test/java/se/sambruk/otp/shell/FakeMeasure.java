package se.sambruk.otp.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.measure.CategoryMeasure;
import se.sambruk.otp.api.quality.measure.MeasureFinding;
import se.sambruk.otp.api.quality.measure.MeasureReport;
import se.sambruk.otp.api.quality.measure.MeasureRequest;
import se.sambruk.otp.api.quality.measure.MeasureService;
import se.sambruk.otp.api.quality.measure.RequirementCounts;
import se.sambruk.otp.api.quality.measure.RequirementMeasure;
import se.sambruk.otp.api.quality.measure.TextMeasure;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Samples;

/** Counts the sample pack, and says of each text that it has as many words as it has characters for ten. */
public final class FakeMeasure implements MeasureService {
    private final FindingSeverity worst;
    /** What was last asked for. */
    public MeasureRequest asked;

    public FakeMeasure() {
        this(FindingSeverity.WARNING);
    }

    public FakeMeasure(FindingSeverity worst) {
        this.worst = worst;
    }

    @Override
    public MeasureReport measure(MeasureRequest request) {
        asked = request;
        RequirementCounts.Builder counts = RequirementCounts.builder();
        List<CategoryMeasure> categories = new ArrayList<>();
        List<RequirementMeasure> requirements = new ArrayList<>();
        for (Category category : Samples.catalog().categories()) {
            List<Requirement> within = Samples.requirements().stream()
                    .filter(requirement -> requirement.category().equals(category.code()))
                    .filter(requirement -> request.categories().isEmpty()
                            || request.categories().contains(requirement.category()))
                    .toList();
            if (within.isEmpty()) {
                continue;
            }
            within.forEach(counts::add);
            List<RequirementMeasure> measures =
                    within.stream().map(FakeMeasure::requirement).toList();
            requirements.addAll(measures);
            categories.add(category(category, within, measures));
        }
        return MeasureReport.builder(counts.build())
                .sources(List.of("provpaket 1.0.0"))
                .categories(categories)
                .requirements(requirements)
                .findings(requirements.isEmpty() ? List.of() : findings())
                .build();
    }

    private static CategoryMeasure category(
            Category category, List<Requirement> within, List<RequirementMeasure> measures) {
        RequirementCounts.Builder counts = RequirementCounts.builder();
        within.forEach(counts::add);
        Map<String, Integer> topics = new LinkedHashMap<>();
        category.topics()
                .forEach(topic -> topics.put(topic.id(), (int) within.stream()
                        .filter(requirement -> requirement.topic().equals(topic.id()))
                        .count()));
        return CategoryMeasure.of(
                category.code(),
                category.name(),
                counts.build(),
                topics,
                measures.stream().map(RequirementMeasure::all).reduce(TextMeasure.NONE, TextMeasure::plus));
    }

    private static RequirementMeasure requirement(Requirement requirement) {
        return RequirementMeasure.of(
                requirement.id().value(),
                requirement.category(),
                text(requirement.text()),
                text(requirement.rationale()),
                text(requirement.guidance()));
    }

    private static TextMeasure text(String text) {
        int words = text.length() / 10;
        return words == 0 ? TextMeasure.NONE : TextMeasure.of(words, words / 3, 1, words);
    }

    private List<MeasureFinding> findings() {
        return List.of(
                MeasureFinding.builder("PRV-0101", worst)
                        .category("DRI")
                        .message(
                                LocalizedText.of(
                                        "Ämnet Avbrott har inga krav.", "The topic Avbrott has no requirements."),
                                LocalizedText.of("Skriv ett.", "Write one."))
                        .build(),
                MeasureFinding.builder("PRV-0102", worst)
                        .category("DRI")
                        .requirement("PRV-DRI-001")
                        .field("text")
                        .at(0, 40)
                        .others(List.of("PRV-DRI-002"))
                        .message(
                                LocalizedText.of("Nästan som PRV-DRI-002.", "Nearly as PRV-DRI-002."),
                                LocalizedText.of("Slå ihop dem.", "Merge them."))
                        .build(),
                part("parameters.avisering.help"),
                part("references[2]"),
                part("award.scale"));
    }

    private static MeasureFinding part(String path) {
        return MeasureFinding.builder("PRV-0103", FindingSeverity.INFORMATION)
                .category("DRI")
                .requirement("PRV-DRI-001")
                .field(path)
                .message(LocalizedText.of("Saknas.", "Missing."), LocalizedText.of("Ange den.", "Give it."))
                .build();
    }
}
