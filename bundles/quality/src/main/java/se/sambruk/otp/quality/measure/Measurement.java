package se.sambruk.otp.quality.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.measure.CategoryMeasure;
import se.sambruk.otp.api.quality.measure.MeasureReport;
import se.sambruk.otp.api.quality.measure.RequirementCounts;
import se.sambruk.otp.api.requirement.Requirement;

/**
 * Measures requirements as they come, one after the other, and reports when all have come. The order in which they come does not matter.
 * For a pack that is in memory there is {@link #of(Catalog, MeasureLimits)}, and for a test of requirements that are no pack yet {@link
 * #of(Collection, Collection, Collection, MeasureLimits)}. Not thread-safe.
 */
public final class Measurement {
    private final MeasureLimits limits;
    private final Set<String> only;
    private final Taxonomy known = new Taxonomy();
    private final Taxonomy asked = new Taxonomy();
    private final Citations citations = new Citations();
    private final Coverage coverage;
    private final Remarks remarks = new Remarks();
    private final Completeness completeness = new Completeness(remarks);
    private final Vocabulary vocabulary = new Vocabulary();
    private final RequirementCounts.Builder counts = RequirementCounts.builder();
    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param categories the codes of those whose requirements are measured; empty for all
     */
    public Measurement(MeasureLimits limits, Set<String> categories) {
        this.limits = limits;
        this.only = new TreeSet<>(categories);
        this.coverage = new Coverage(known, asked, only);
    }

    /** Measures a pack by itself, and all that it looks up is in it. */
    public static MeasureReport of(Catalog catalog, MeasureLimits limits) throws InterruptedException {
        Measurement measurement = new Measurement(limits, Set.of())
                .asOf(catalog.manifest().date())
                .covers(catalog.categories())
                .knows(catalog.categories(), catalog.references());
        for (Located<Requirement> requirement : catalog.requirements()) {
            measurement.add(catalog.manifest().id(), requirement.value());
        }
        return measurement.report(List.of(catalog.ref().label()));
    }

    /**
     * Measures requirements against a taxonomy that they are to cover.
     *
     * @param references those that the requirements may cite
     */
    public static MeasureReport of(
            Collection<Category> taxonomy,
            Collection<Reference> references,
            Collection<Requirement> requirements,
            MeasureLimits limits)
            throws InterruptedException {
        Measurement measurement =
                new Measurement(limits, Set.of()).covers(taxonomy).knows(taxonomy, references);
        requirements.forEach(requirement -> measurement.add("", requirement));
        return measurement.report(List.of());
    }

    /** Categories each of whose topics should have a requirement. */
    public Measurement covers(Collection<Category> categories) {
        categories.forEach(asked::add);
        categories.forEach(known::add);
        return this;
    }

    /** What requirements may stand in and cite. */
    public Measurement knows(Collection<Category> categories, Collection<Reference> references) {
        categories.forEach(known::add);
        references.forEach(citations::add);
        return this;
    }

    /** Something that the requirements build on is not at hand: what is not found may be there. */
    public Measurement partly() {
        citations.partial();
        return this;
    }

    /**
     * A pack that the requirements build on is not at hand: what is not found may be there.
     *
     * @param pack the one that requires it
     */
    public Measurement lacks(String pack, PackRequirement missing) {
        remarks.whole(
                "OTP-7981",
                FindingSeverity.WARNING,
                List.of(),
                pack,
                missing.pack(),
                missing.versions().toString());
        return partly();
    }

    /** A pack that is measured by itself; that is no use where it only amends what others have, which is then told of. */
    public Measurement amendsOnly(Catalog catalog) {
        if (catalog.requirements().isEmpty()) {
            remarks.whole(
                    "OTP-7982",
                    FindingSeverity.INFORMATION,
                    List.of(),
                    catalog.manifest().id(),
                    catalog.amendments().size());
        }
        return this;
    }

    /** The day that the texts are of; without it every law that has a last day is told of as repealed. */
    public Measurement asOf(LocalDate day) {
        citations.asOf(day);
        return this;
    }

    /** Takes a requirement in, unless it stands in a category that is not measured. */
    public Measurement add(String pack, Requirement requirement) {
        if (only.isEmpty() || only.contains(requirement.category())) {
            Entry entry = new Entry(pack, requirement, vocabulary);
            entries.add(entry);
            counts.add(requirement);
            coverage.add(requirement);
            completeness.check(entry, requirement);
        }
        return this;
    }

    /**
     * Reports; nothing is added after that.
     *
     * @param sources what was measured, for people
     * @throws InterruptedException if the calling thread is interrupted
     */
    public MeasureReport report(List<String> sources) throws InterruptedException {
        entries.sort(Entry.ORDER);
        List<CategoryMeasure> categories = coverage.categories(entries);
        Lengths lengths = new Lengths(limits, remarks);
        coverage.check(categories, limits, remarks);
        categories.forEach(category -> lengths.check(category.code(), category.reading()));
        for (Entry entry : entries) {
            coverage.check(entry, remarks);
            lengths.check(entry);
            citations.check(entry, remarks);
        }
        citations.checkRead(remarks);
        new Repetitions(limits, remarks).check(entries);
        new Likenesses(limits, remarks).check(entries);
        return MeasureReport.builder(counts.build())
                .sources(sources)
                .categories(categories)
                .requirements(entries.stream().map(Entry::measure).toList())
                .findings(remarks.sorted(
                        categories.stream().map(CategoryMeasure::code).toList()))
                .build();
    }
}
