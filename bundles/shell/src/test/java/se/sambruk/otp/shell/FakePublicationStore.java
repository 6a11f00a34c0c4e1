package se.sambruk.otp.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.publication.PublishedRecord;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.api.store.PublicationStore;

/** Remembers what has been published in memory; a page has one record, so that whoever asks must turn them. */
public final class FakePublicationStore implements PublicationStore {
    public final List<PublishedRecord> records = new ArrayList<>();

    @Override
    public void published(PublishedRecord record) {
        records.add(0, record);
    }

    @Override
    public Page<PublishedRecord> published(Optional<String> publication, Optional<String> after, int limit) {
        List<PublishedRecord> all = records.stream()
                .filter(record -> publication.isEmpty() || record.publication().equals(publication.get()))
                .toList();
        int from = after.map(Integer::parseInt).orElse(0);
        int to = Math.min(all.size(), from + 1);
        return new Page<>(
                all.subList(from, to), to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }
}
