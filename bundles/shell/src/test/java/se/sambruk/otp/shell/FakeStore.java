package se.sambruk.otp.shell;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.api.store.LibraryStore;

/** A store of which nothing is asked but which editions there are of a version. */
final class FakeStore {
    private FakeStore() {}

    static LibraryStore of(List<Catalog> catalogs) {
        return (LibraryStore) Proxy.newProxyInstance(
                FakeStore.class.getClassLoader(), new Class<?>[] {LibraryStore.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("editions")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return catalogs.stream()
                            .filter(catalog -> catalog.ref().id().equals(arguments[0])
                                    && catalog.ref().version().equals(arguments[1]))
                            .map(FakeStore::record)
                            .toList();
                });
    }

    private static EditionRecord record(Catalog catalog) {
        return new EditionRecord(
                catalog.ref(),
                catalog.manifest(),
                "prov",
                Instant.EPOCH,
                catalog.requirements().size(),
                catalog.amendments().size(),
                true);
    }
}
