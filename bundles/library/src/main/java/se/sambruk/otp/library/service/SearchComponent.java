package se.sambruk.otp.library.service;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.library.RequirementEntry;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.library.RequirementSearch;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** Search by plain words in the store. A full-text search registers with a higher service ranking and takes its place. */
@Component(property = "service.ranking:Integer=-100")
public final class SearchComponent implements RequirementSearch {
    private static final Messages MESSAGES = Messages.of(SearchComponent.class);

    private final LibraryStore store;

    @Activate
    public SearchComponent(@Reference LibraryStore store) {
        this.store = store;
    }

    @Override
    public Page<RequirementEntry> search(String words, RequirementQuery within) {
        String all = (words.strip() + " " + within.text().orElse("")).strip();
        return store.requirements(all.isEmpty() ? within : within.containing(all));
    }

    @Override
    public LocalizedText description() {
        return MESSAGES.text("search.description");
    }
}
