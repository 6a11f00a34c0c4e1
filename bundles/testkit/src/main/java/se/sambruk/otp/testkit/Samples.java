package se.sambruk.otp.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.library.DocumentFacts;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementKind;

/**
 * Made-up values to test with. They use every part of what they show, so that code that handles them handles what the
 * platform will hand to it. The same call always gives an equal value.
 */
public final class Samples {
    /** The day that every sample bears. */
    public static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    private Samples() {}

    /**
     * A requirement with a title, text, rationale and guidance of its own, and whatever its kind needs, to be varied.
     *
     * @param id such as {@code PRV-DRI-004}
     */
    public static Requirement.Builder requirement(String id, RequirementKind kind) {
        return SampleRequirements.plain(id, kind);
    }

    /** Eight requirements that between them use every field, kind, form of answer and type of parameter. */
    public static List<Requirement> requirements() {
        return SampleRequirements.all();
    }

    /** A national pack, {@code provpaket 1.0.0}, with {@link #requirements()} and all that they refer to. */
    public static Catalog catalog() {
        return SampleCatalogs.full(requirements());
    }

    /**
     * The same pack with plain requirements instead, as many as wanted, over ten categories.
     *
     * @param requirements from 0 to 99,990
     */
    public static Catalog catalog(int requirements) {
        return SampleCatalogs.many(requirements);
    }

    /** A municipal pack, {@code provkommun 1.2.0}, that builds on {@link #catalog()}: it adds, changes and excludes. */
    public static Catalog municipalCatalog() {
        return SampleCatalogs.municipal();
    }

    /** A manifest that lacks nothing needed, to be varied. Its publisher's prefix is {@code PRV}. */
    public static PackManifest.Builder manifest(String id, String version, Layer layer) {
        return PackManifest.builder(id, PackVersion.of(version))
                .title("Provpaketet " + id)
                .publisher("provpaket", "PRV")
                .date(DATE)
                .layer(layer);
    }

    /** A value and a place for it, on a line of a file that does not exist. */
    public static <T> Located<T> located(T value, String path, int line) {
        return new Located<>(value, new SourceLocation("", path, line, 1));
    }

    /** What a procurement is; an open procedure for a service, to be varied. */
    public static ProcurementFacts.Builder procurement(String id) {
        return SampleSpecifications.procurement(id);
    }

    /** The facts of a document with history and attachments. */
    public static DocumentFacts documentFacts() {
        return SampleSpecifications.documentFacts();
    }

    /** A small specification that uses everything a specification can hold. */
    public static Specification specification() {
        return SampleSpecifications.full();
    }

    /**
     * A specification of as many plain requirements as wanted, over ten categories.
     *
     * @param requirements from 0 to 99,990
     */
    public static Specification specification(int requirements) {
        return SampleSpecifications.many(requirements);
    }

    /** A specification without a single requirement. */
    public static Specification emptySpecification() {
        return SampleSpecifications.many(0);
    }

    /** A specification with one requirement for each of {@link #unusualTexts()}. */
    public static Specification unusualSpecification() {
        return SampleSpecifications.unusual(unusualTexts());
    }

    /** A small document that uses every kind of block, span and cell, on three levels of sections. */
    public static Document document() {
        return SampleDocuments.full();
    }

    /** A specification as a plain document: a section for each category and a table for each requirement. */
    public static Document document(Specification specification) {
        return SampleDocuments.of(specification);
    }

    /** A document with a title and nothing else. */
    public static Document emptyDocument() {
        return SampleDocuments.empty();
    }

    /** A document that each page must mark as a preview. */
    public static Document previewDocument() {
        return SampleDocuments.preview();
    }

    /** A document with each of {@link #unusualTexts()} in a heading, a paragraph, a list and a table. */
    public static Document unusualDocument() {
        return SampleDocuments.unusual(unusualTexts());
    }

    /** A document that holds a block of a kind that no format knows yet. */
    public static Document unknownBlockDocument() {
        return SampleDocuments.withUnknownBlock();
    }

    /** A small matrix that uses everything a matrix can hold: groups, ids, words, numbers, every tone, notes, totals and a legend. */
    public static Matrix matrix() {
        return SampleMatrices.full();
    }

    /**
     * A sparse matrix of as many rows and columns as wanted, in ten and seven groups; one cell in ten says something.
     *
     * @param rows from 0
     * @param columns from 0
     */
    public static Matrix matrix(int rows, int columns) {
        return SampleMatrices.many(rows, columns);
    }

    /** A matrix with neither rows nor columns. */
    public static Matrix emptyMatrix() {
        return SampleMatrices.many(0, 0);
    }

    /** A matrix with each of {@link #unusualTexts()} as a row, a column, a group, a cell, a note and in the legend. */
    public static Matrix unusualMatrix() {
        return SampleMatrices.unusual(unusualTexts());
    }

    /** A small architecture model that uses everything a model can hold, one type of element and one of relation that ArchiMate lacks included. */
    public static ArchitectureModel architectureModel() {
        return SampleModels.full();
    }

    /**
     * An architecture model of as many plain elements as wanted, in a chain, all drawn in one view.
     *
     * @param elements from 0
     */
    public static ArchitectureModel architectureModel(int elements) {
        return SampleModels.of(
                "stor",
                IntStream.range(0, elements)
                        .mapToObj(i -> "Komponent nummer " + i)
                        .toList());
    }

    /** An architecture model with nothing in it. */
    public static ArchitectureModel emptyArchitectureModel() {
        return SampleModels.empty();
    }

    /** An architecture model with an element for each of {@link #unusualTexts()}. */
    public static ArchitectureModel unusualArchitectureModel() {
        return SampleModels.of("ovanlig", unusualTexts());
    }

    /** Texts that are allowed and have broken programs: scripts, markup, formulas, control characters, great length. */
    public static List<String> unusualTexts() {
        return UnusualTexts.ALL;
    }

    /** What prices are asked for: once and each month, an option, and one that is not compared. */
    public static PriceSchedule prices() {
        return SamplePrices.schedule();
    }

    /** Prices in two lots. */
    public static PriceSchedule pricesInLots() {
        return SamplePrices.inLots();
    }

    /** A specification that asks for prices too. */
    public static Specification withPrices(Specification specification, PriceSchedule prices) {
        return SamplePrices.with(specification, prices);
    }

    /** A specification that says how bids will be evaluated too: by price deductions, and with thresholds for low bids. */
    public static Specification withEvaluation(Specification specification) {
        return SampleEvaluation.in(specification);
    }
}
