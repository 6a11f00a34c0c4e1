package se.sambruk.otp.shell.command;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.ProfileReader;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.procurement.tailoring.TailoringService;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.BlobStore;
import se.sambruk.otp.api.store.ProcurementStore;
import se.sambruk.otp.casefile.CaseFiles;
import se.sambruk.otp.content.profile.ProfileParser;
import se.sambruk.otp.content.profile.edit.Editing;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.procurement.tailoring.Tailors;
import se.sambruk.otp.shell.FakeProcurement;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.testkit.Installations;

/** Commands about the working profile of a case, over the platform's own reader, editor, resolver and case. */
abstract class TailoringTrials extends CaseTrials {
    static final String PROFILE = """
            # Skriven av Anna
            procurement:
              id: provupphandling-2026
              case-number: KS 2026/0114
              title: Ärendehanteringssystem som tjänst
              buyer: {name: Provkommun}
              acquisition: open
              regime: directive
              delivery: saas
              classification: {confidentiality: 2, integrity: 2, availability: 2}
              date: 2026-11-23
            context: [provpaket]
            select:
              # Driften
              - {categories: [DRI], ambition: bas}
            set:
              PRV-DRI-002:
                sekunder: {value: 3, because: Räcker.}  # mätt i våras
            document:
              title: Kravbilaga
            """;

    final FakeProcurement issued = new FakeProcurement();

    TailoringTrials() {
        ProfileParser reader = new ProfileParser(Limits.DEFAULT);
        services.with(ProfileReader.class, reader)
                .with(ProcurementService.class, issued)
                .with(
                        TailoringService.class,
                        new Tailors(
                                reader,
                                new Editing(Limits.DEFAULT, ProfileParser.keys()),
                                services.find(LibraryService.class).orElseThrow(),
                                new CaseFiles(store, Installations.REAL),
                                new Blobs(),
                                nothingIssued()));
    }

    private static ProcurementStore nothingIssued() {
        return (ProcurementStore) Proxy.newProxyInstance(
                TailoringTrials.class.getClassLoader(),
                new Class<?>[] {ProcurementStore.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("issues")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return List.of();
                });
    }

    /** The sample case with {@link #PROFILE}. */
    void begun() throws Exception {
        open();
        write("profil.yaml", PROFILE);
        done(run(ANNA, "procurement:profile", ID, "--in", "profil.yaml"));
    }

    Result select(String... words) throws InterruptedException {
        return run(ANNA, "procurement:select", words);
    }

    private static final class Blobs implements BlobStore {
        private final Map<ContentHash, byte[]> kept = new HashMap<>();

        @Override
        public ContentHash put(byte[] bytes, String mediaType, Act act) {
            ContentHash hash = ContentHash.ofBytes(bytes);
            kept.put(hash, bytes.clone());
            return hash;
        }

        @Override
        public Optional<byte[]> get(ContentHash hash) {
            return Optional.ofNullable(kept.get(hash));
        }
    }
}
