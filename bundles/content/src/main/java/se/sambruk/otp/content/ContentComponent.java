package se.sambruk.otp.content;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.content.ingest.Contents;
import se.sambruk.otp.content.ingest.Intake;

/** The content service, over whatever store there is. */
@Component(
        service = {ContentService.class, Intake.class},
        configurationPid = ContentConfig.PID)
public final class ContentComponent extends Contents {
    @Activate
    public ContentComponent(@Reference LibraryStore store, ContentConfig config) {
        super(store, ContentConfig.Reader.limits(config));
    }
}
