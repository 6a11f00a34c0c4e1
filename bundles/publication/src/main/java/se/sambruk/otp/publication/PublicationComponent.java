package se.sambruk.otp.publication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.architecture.ArchitectureDocumentService;
import se.sambruk.otp.api.architecture.DiagramService;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationCheckReport;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationImpact;
import se.sambruk.otp.api.publication.PublicationService;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantDiff;
import se.sambruk.otp.api.publication.VariantMatrix;
import se.sambruk.otp.api.quality.measure.TextMeasureService;
import se.sambruk.otp.api.store.BlobStore;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.publication.check.Checks;
import se.sambruk.otp.publication.compare.Comparisons;
import se.sambruk.otp.publication.compare.Impacts;
import se.sambruk.otp.publication.matrix.Matrices;
import se.sambruk.otp.publication.matrix.MatrixTables;
import se.sambruk.otp.publication.variant.Made;
import se.sambruk.otp.publication.variant.MakingServices;
import se.sambruk.otp.publication.variant.VariantMaker;

/** Publications as a service: each call makes what it needs of the set that it is given, and keeps nothing. */
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
        this.services = new MakingServices(measures, diagrams, architecture, blobs);
        this.outputs = new Outputs(blobs);
    }

    @Override
    public Variant variant(PublicationSet set, String publication, String audience) {
        return new VariantMaker(services, set).make(publication, audience).variant();
    }

    @Override
    public List<Variant> variants(PublicationSet set, String publication) {
        return variants(new VariantMaker(services, set), set, find(set, publication));
    }

    private static List<Variant> variants(VariantMaker maker, PublicationSet set, Publication publication) {
        return set.audiences(publication).stream()
                .map(audience -> maker.make(publication.id(), audience.id()).variant())
                .toList();
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

    @Override
    public PublicationCheckReport check(PublicationSet set, List<String> publications, List<String> audiences) {
        List<Publication> asked = publications.isEmpty()
                ? List.copyOf(set.publications().values())
                : publications.stream().map(id -> find(set, id)).toList();
        known(set, audiences);
        VariantMaker maker = new VariantMaker(services, set);
        Checks checks = new Checks(set, services.measures());
        Set<PublicationFinding> making = new LinkedHashSet<>();
        boolean whole = publications.isEmpty() && audiences.isEmpty();
        if (whole) {
            checks.ofSet();
        }
        for (Publication publication : asked) {
            List<Variant> variants = new ArrayList<>();
            for (Audience audience : set.audiences(publication)) {
                Made made = maker.make(publication.id(), audience.id());
                variants.add(made.variant());
                if (audiences.isEmpty() || audiences.contains(audience.id())) {
                    making.addAll(made.findings());
                    checks.ofVariant(made.variant());
                }
            }
            checks.ofPublication(publication);
            if (audiences.isEmpty() && variants.size() > 1) {
                checks.ofMatrix(Matrices.of(variants));
            }
        }
        return checks.report(List.copyOf(making), whole);
    }

    private static void known(PublicationSet set, List<String> audiences) {
        for (String id : audiences) {
            if (!set.audiences().containsKey(id)) {
                throw Problem.error(
                                MESSAGES,
                                "OTP-4651",
                                id,
                                String.join(", ", set.audiences().keySet()))
                        .asException();
            }
        }
    }

    @Override
    public VariantMatrix matrix(PublicationSet set, String publication) {
        List<Variant> variants = variants(set, publication);
        if (variants.isEmpty()) {
            throw Problem.error(MESSAGES, "OTP-4652", publication).asException();
        }
        return Matrices.of(variants);
    }

    @Override
    public VariantMatrix matrix(List<Variant> variants) {
        return Matrices.of(variants);
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
    public PublicationImpact impact(PublicationSet before, PublicationSet after, String publication) {
        if (!before.publications().containsKey(publication)) {
            find(after, publication);
        }
        return Impacts.of(publication, existing(before, publication), existing(after, publication));
    }

    private List<Variant> existing(PublicationSet set, String publication) {
        return set.publications().containsKey(publication) ? variants(set, publication) : List.of();
    }
}
