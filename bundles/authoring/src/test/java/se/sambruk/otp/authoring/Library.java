package se.sambruk.otp.authoring;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.content.pack.PackReader;
import se.sambruk.otp.content.source.Sources;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.PackForms;

/** A library in memory, of packs that have really been read. */
public final class Library {
    private Library() {}

    /** The packs that come with the platform. */
    public static Catalog shipped(String pack) {
        return catalog(Path.of("../" + pack + "/src/main/resources"));
    }

    public static Catalog catalog(Path folder) {
        PackReading reading = read(open(folder));
        return reading.catalog()
                .orElseThrow(() -> new AssertionError(reading.problems().toString()));
    }

    public static PackSource open(Path path) {
        return Sources.of(path, Limits.DEFAULT, new PackForms());
    }

    public static PackReading read(PackSource source) {
        return new PackReader(Limits.DEFAULT).read(source).reading();
    }

    /** Reads, and nothing else. */
    public static ContentService content() {
        return proxy(ContentService.class, (method, arguments) -> switch (method) {
            case "open" -> open((Path) arguments[0]);
            case "read" -> read((PackSource) arguments[0]);
            default -> throw new AssertionError(method);
        });
    }

    /** Holds the current edition of each pack. */
    public static LibraryStore store(Catalog... catalogs) {
        return proxy(LibraryStore.class, (method, arguments) -> switch (method) {
            case "current" -> Stream.of(catalogs).map(Library::edition).toList();
            case "catalog" ->
                Stream.of(catalogs)
                        .filter(catalog -> catalog.ref().hash().equals(arguments[0]))
                        .findFirst();
            case "requirement" ->
                Stream.of(catalogs)
                        .filter(catalog -> catalog.ref().equals((PackRef) arguments[0]))
                        .flatMap(catalog -> catalog.requirements().stream())
                        .filter(located -> located.value().id().equals((RequirementId) arguments[1]))
                        .findFirst();
            default -> throw new AssertionError(method);
        });
    }

    private static EditionRecord edition(Catalog catalog) {
        return new EditionRecord(
                catalog.ref(),
                catalog.manifest(),
                "prov",
                Instant.EPOCH,
                catalog.requirements().size(),
                catalog.amendments().size(),
                true);
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
