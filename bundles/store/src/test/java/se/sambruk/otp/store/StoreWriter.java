package se.sambruk.otp.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.procurement.IssueRecord;

/**
 * A process that writes without end until it is killed, and tells on standard output what it is about to write and what
 * it has been promised is written.
 */
final class StoreWriter {
    /** What it does. */
    enum Manner {
        /** Packs, blobs and issues in turn. */
        MIXED,
        /** One large pack again and again, all of it changed. */
        LARGE,
        /** Issues of large specifications. */
        ISSUES,
        /** Nothing: has the store open. */
        HOLD
    }

    private final TestStore store;
    private final PrintStream out;

    private StoreWriter(TestStore store, PrintStream out) {
        this.store = store;
        this.out = out;
    }

    /** @param arguments the home folder, the manner, and the number to begin with */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("start");
        try (TestStore store = TestStore.openCompacting(Path.of(arguments[0]))) {
            StoreWriter writer = new StoreWriter(store, out);
            store.health.counts();
            out.println("open");
            int first = Integer.parseInt(arguments[2]);
            for (int i = first; ; i++) {
                writer.write(Manner.valueOf(arguments[1]), i);
            }
        }
    }

    private void write(Manner manner, int i) {
        switch (manner) {
            case MIXED -> {
                switch (i % 3) {
                    case 0 -> put(Packs.pack("pack-" + i % 5, 40, i));
                    case 1 -> blob(i);
                    default -> issue("upphandling-" + i % 4, 5, i);
                }
            }
            case LARGE -> put(Packs.pack("stort", 3000, i));
            case ISSUES -> issue("stor", 400, i);
            case HOLD -> hold();
        }
    }

    private void put(Catalog catalog) {
        String what = "put " + catalog.manifest().id() + " " + catalog.ref().hash();
        out.println("try " + what);
        store.library.put(catalog, Map.of(), "prov", Packs.ACT);
        out.println("done " + what);
    }

    private void blob(int i) {
        byte[] bytes = ("blob " + i).getBytes(StandardCharsets.UTF_8);
        String what = "blob - " + ContentHash.ofBytes(bytes);
        out.println("try " + what);
        store.blobs.put(bytes, "text/plain", Packs.ACT);
        out.println("done " + what);
    }

    private void issue(String procurement, int requirements, int i) {
        ContentHash profile = store.blobs.put(new byte[] {1}, "text/plain", Packs.ACT);
        var specification = Packs.specification(procurement, requirements, "omgång " + i);
        String what = "issue " + procurement + " " + specification.contentHash();
        out.println("try " + what);
        IssueRecord issue = store.procurements.issue(specification, profile, Packs.ACT);
        out.println("done " + what + " " + issue.number());
    }

    private static void hold() {
        Object never = new Object();
        synchronized (never) {
            try {
                never.wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
