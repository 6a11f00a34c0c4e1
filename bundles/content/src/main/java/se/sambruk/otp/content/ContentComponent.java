package se.sambruk.otp.content;

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
    private final Map<ServiceReference<PackForm>, Supplier<Optional<PackForm>>> known = new ConcurrentHashMap<>();
    private final BundleContext context;

    @Activate
    public ContentComponent(BundleContext context, @Reference LibraryStore store, ContentConfig config) {
        super(store, ContentConfig.Reader.limits(config), new PackForms());
        this.context = context;
    }

    /** Takes the reference, not the service: a form is woken by the first file that needs it. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindForm(ServiceReference<PackForm> reference) {
        extension(reference).ifPresent(extension -> {
            Supplier<Optional<PackForm>> form = () -> Optional.ofNullable(context.getService(reference));
            known.put(reference, form);
            forms().add(extension, form);
        });
    }

    void unbindForm(ServiceReference<PackForm> reference) {
        Supplier<Optional<PackForm>> form = known.remove(reference);
        if (form != null) {
            extension(reference).ifPresent(extension -> forms().remove(extension, form));
        }
    }

    private static Optional<String> extension(ServiceReference<PackForm> reference) {
        return Optional.ofNullable(reference.getProperty(PackForm.EXTENSION)).map(String::valueOf);
    }
}
