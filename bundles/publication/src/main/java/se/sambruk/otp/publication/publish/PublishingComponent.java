package se.sambruk.otp.publication.publish;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.publication.PublicationService;
import se.sambruk.otp.api.publication.PublishRequest;
import se.sambruk.otp.api.publication.PublishResult;
import se.sambruk.otp.api.publication.PublishedRecord;
import se.sambruk.otp.api.publication.PublishingService;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.api.store.PublicationStore;

/** The publishing service. Holds nothing itself: the store remembers. */
@Component
public final class PublishingComponent implements PublishingService {
    private final PublicationStore store;
    private final Publisher publisher;

    @Activate
    public PublishingComponent(
            @Reference LibraryService library,
            @Reference PublicationService publications,
            @Reference ExportService exports,
            @Reference PublicationStore store) {
        this.store = store;
        this.publisher = new Publisher(library, publications, exports, store);
    }

    @Override
    public PublishResult publish(PublishRequest request) {
        return publisher.publish(request);
    }

    @Override
    public Page<PublishedRecord> published(Optional<String> publication, Optional<String> after, int limit) {
        return store.published(publication, after, limit);
    }
}
