package se.sambruk.otp.practice;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.procurement.ProcurementRecord;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.api.store.ProcurementStore;
import se.sambruk.otp.api.store.PublicationStore;

/** Stores with nothing in them until something is added; they answer what is there and nothing else. */
final class EmptyStores {
    private final List<Object> procurements = new ArrayList<>();
    private final List<Object> publications = new ArrayList<>();

    void addProcurement() {
        procurements.add(new ProcurementRecord(
                "prov-2026", "", "Prov", "Provkommunen", 0, Instant.parse("2026-11-01T08:00:00Z")));
    }

    /** Which one it is makes no difference. */
    void addPublication() {
        publications.add("otp-introduktion");
    }

    ProcurementStore procurements() {
        return store(ProcurementStore.class, "procurements", procurements);
    }

    PublicationStore publications() {
        return store(PublicationStore.class, "published", publications);
    }

    private static <T> T store(Class<T> type, String listing, List<Object> rows) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (!method.getName().equals(listing)) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return new Page<>(rows, Optional.empty());
                }));
    }
}
