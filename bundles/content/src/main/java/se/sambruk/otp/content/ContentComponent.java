package se.sambruk.otp.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.LetterheadTrial;
import se.sambruk.otp.api.content.PackForm;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.content.ingest.Contents;
import se.sambruk.otp.content.ingest.Intake;
import se.sambruk.otp.content.tree.PackForms;

/** The content service, over whatever store and forms there are. */
@Component(
        service = {ContentService.class, Intake.class},
        configurationPid = ContentConfig.PID)
public final class ContentComponent extends Contents {
    private final Map<ServiceReference<PackForm>, Form> known = new ConcurrentHashMap<>();
    private final BundleContext context;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<LetterheadTrial> trials = List.of();

    @Activate
    public ContentComponent(BundleContext context, @Reference LibraryStore store, ContentConfig config) {
        super(store, ContentConfig.Reader.limits(config), new PackForms());
        this.context = context;
    }

    @Override
    protected List<LetterheadTrial> trials() {
        return trials;
    }

    /** Takes the reference, not the service: a form is woken by the first file that needs it. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindForm(ServiceReference<PackForm> reference) {
        extension(reference).ifPresent(extension -> {
            Form form = new Form(reference);
            known.put(reference, form);
            forms().add(extension, FormIdentity.of(reference), form);
        });
    }

    void unbindForm(ServiceReference<PackForm> reference) {
        Form form = known.remove(reference);
        if (form != null) {
            extension(reference).ifPresent(extension -> forms().remove(extension, form));
            form.release();
        }
    }

    private static Optional<String> extension(ServiceReference<PackForm> reference) {
        return Optional.ofNullable(reference.getProperty(PackForm.EXTENSION)).map(String::valueOf);
    }

    /** A form that is had from the first file on until it goes, and then given back. */
    private final class Form implements Supplier<Optional<PackForm>> {
        private final ServiceReference<PackForm> reference;
        private Optional<PackForm> got = Optional.empty();
        private boolean gone;

        Form(ServiceReference<PackForm> reference) {
            this.reference = reference;
        }

        @Override
        public synchronized Optional<PackForm> get() {
            if (got.isEmpty() && !gone) {
                got = Optional.ofNullable(context.getService(reference));
            }
            return got;
        }

        synchronized void release() {
            gone = true;
            if (got.isPresent()) {
                got = Optional.empty();
                context.ungetService(reference);
            }
        }
    }
}
