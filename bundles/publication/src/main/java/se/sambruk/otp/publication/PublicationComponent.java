package se.sambruk.otp.publication;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.architecture.ArchitectureDocumentService;
import se.sambruk.otp.api.architecture.DiagramService;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationCheckReport;
import se.sambruk.otp.api.publication.PublicationImpact;
import se.sambruk.otp.api.publication.PublicationService;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantDiff;
import se.sambruk.otp.api.publication.VariantMatrix;
import se.sambruk.otp.api.publication.VariantSet;
import se.sambruk.otp.api.quality.measure.TextMeasureService;
import se.sambruk.otp.api.store.BlobStore;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.publication.check.Checks;
import se.sambruk.otp.publication.compare.Comparisons;
import se.sambruk.otp.publication.compare.Impacts;
import se.sambruk.otp.publication.matrix.Matrices;
import se.sambruk.otp.publication.matrix.MatrixTables;
import se.sambruk.otp.publication.matrix.WrittenOrder;
import se.sambruk.otp.publication.variant.DrawnViews;
import se.sambruk.otp.publication.variant.MakingServices;

/** Publications as a service: each call makes what it needs of the set that it is given, and keeps nothing but some drawings. */
@Component
public final class PublicationComponent implements PublicationService {
    private static final Messages MESSAGES = Messages.of(PublicationComponent.class);

    private final MakingServices services;
    private final Outputs outputs;

    @Activate
    public PublicationComponent(
            @Reference TextMeasureService measures,
            @Reference DiagramService diagrams,
            @Reference ArchitectureDocumentService architecture,
            @Reference BlobStore blobs) {
        this.services = new MakingServices(measures, new DrawnViews(diagrams), architecture, blobs);
        this.outputs = new Outputs(blobs);
    }

    @Override
    public VariantSet make(PublicationSet set, List<String> publications, List<String> audiences) {
        List<Publication> asked = publications.isEmpty()
                ? List.copyOf(set.publications().values())
                : publications.stream().distinct().map(id -> find(set, id)).toList();
        audiences.forEach(audience -> check(set, asked, audience));
        return new Making(services, set, audiences).make(asked, publications.isEmpty() && audiences.isEmpty());
    }

    @Override
    public PublicationCheckReport check(PublicationSet set, Map<ContentHash, byte[]> pictures) {
        MakingServices over = services.with(new BlobsBeside(pictures, services.blobs()));
        return new Making(over, set, List.of())
                .make(List.copyOf(set.publications().values()), true)
                .report();
    }

    private static Publication find(PublicationSet set, String id) {
        Publication found = set.publications().get(id);
        if (found == null) {
            List<String> near = Similar.to(id, List.copyOf(set.publications().keySet()));
            throw Problem.error(MESSAGES, "OTP-4650", id, near.size(), String.join(", ", near))
                    .asException();
        }
        return found;
    }

    /** Whether there is an audience of an id, and a variant for it of one of the publications. */
    private static void check(PublicationSet set, List<Publication> publications, String audience) {
        if (!set.audiences().containsKey(audience)) {
            List<String> near = Similar.to(audience, List.copyOf(set.audiences().keySet()));
            throw Problem.error(
                            MESSAGES,
                            "OTP-4651",
                            audience,
                            String.join(", ", set.audiences().keySet()),
                            near.size(),
                            String.join(", ", near))
                    .asException();
        }
        List<String> readers = publications.stream()
                .flatMap(publication -> set.audiences(publication).stream())
                .map(Audience::id)
                .distinct()
                .toList();
        if (!readers.contains(audience)) {
            throw Problem.error(
                            MESSAGES,
                            "OTP-4642",
                            publications.stream().map(Publication::id).collect(Collectors.joining(", ")),
                            audience,
                            readers.size(),
                            String.join(", ", readers))
                    .asException();
        }
    }

    @Override
    public VariantMatrix matrix(VariantSet made, String publication) {
        List<Variant> variants = made.variants(publication);
        if (variants.isEmpty()) {
            throw Checks.forNobody(publication);
        }
        return Matrices.of(variants);
    }

    @Override
    public VariantMatrix matrix(PublicationSet set, VariantSet made, String publication) {
        return WrittenOrder.of(set, matrix(made, publication));
    }

    @Override
    public Matrix table(VariantMatrix matrix, Locale locale) {
        return new MatrixTables(matrix, locale).blocks();
    }

    @Override
    public Matrix pairs(VariantMatrix matrix, Locale locale) {
        return new MatrixTables(matrix, locale).pairs();
    }

    @Override
    public ExportContext exportContext(PublicationSet set, String publication) {
        return outputs.context(set, find(set, publication));
    }

    @Override
    public VariantDiff compare(Variant left, Variant right) {
        return Comparisons.compare(left, right);
    }

    @Override
    public PublicationImpact impact(String publication, List<Variant> before, List<Variant> after) {
        return Impacts.of(publication, before, after);
    }
}
