package se.sambruk.otp.publication.variant;

import java.util.Objects;
import se.sambruk.otp.api.architecture.ArchitectureDocumentService;
import se.sambruk.otp.api.quality.measure.TextMeasureService;
import se.sambruk.otp.api.store.BlobStore;

/**
 * What others do for a variant.
 *
 * @param measures counts words and sentences
 * @param diagrams draws views
 * @param architecture tells of principles, patterns and elements
 * @param blobs holds the packs' pictures
 */
public record MakingServices(
        TextMeasureService measures, DrawnViews diagrams, ArchitectureDocumentService architecture, BlobStore blobs) {
    public MakingServices {
        Objects.requireNonNull(measures);
        Objects.requireNonNull(diagrams);
        Objects.requireNonNull(architecture);
        Objects.requireNonNull(blobs);
    }

    /** The same, but that others count words and sentences. */
    public MakingServices measuredBy(TextMeasureService others) {
        return new MakingServices(others, diagrams, architecture, blobs);
    }

    /** The same, with pictures from elsewhere. */
    public MakingServices with(BlobStore pictures) {
        return new MakingServices(measures, diagrams, architecture, pictures);
    }
}
