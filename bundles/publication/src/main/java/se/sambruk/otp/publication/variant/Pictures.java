package se.sambruk.otp.publication.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.document.Picture;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.store.BlobStore;

/** The pictures of the packs, each fetched once. Thread-safe. */
final class Pictures {
    private record Key(ContentHash hash, String mediaType) {}

    /** How long the ending of a picture's name is. */
    private static final int ENDING = ".svg".length();

    private final PublicationSet set;
    private final BlobStore blobs;
    private final Map<Key, Optional<Picture>> fetched = new ConcurrentHashMap<>();

    Pictures(PublicationSet set, BlobStore blobs) {
        this.set = set;
        this.blobs = blobs;
    }

    /**
     * The picture that a block names: of the pack that the block is in, else of the uppermost that has it.
     *
     * @param path within a pack
     */
    Optional<Picture> of(String block, String path) {
        Optional<String> type = mediaType(path);
        return type.isEmpty()
                ? Optional.empty()
                : hash(block, path)
                        .flatMap(hash -> fetched.computeIfAbsent(new Key(hash, type.get()), key -> blobs.get(hash)
                                .map(bytes -> Picture.of(bytes, key.mediaType()))));
    }

    /** The same picture in pixels, where a PNG of the same name lies beside a picture in lines: for formats that show nothing else. */
    Optional<Picture> raster(String block, String path) {
        return mediaType(path).filter(Diagram.SVG::equals).isEmpty()
                ? Optional.empty()
                : of(block, path.substring(0, path.length() - ENDING) + ".png");
    }

    private Optional<ContentHash> hash(String block, String path) {
        List<String> packs = new ArrayList<>();
        set.packs().keySet().forEach(pack -> packs.add(0, pack));
        set.home(PublicationSubject.BLOCK, block).ifPresent(home -> packs.add(0, home));
        return packs.stream()
                .map(pack -> set.resources().get(pack + "/" + path))
                .filter(hash -> hash != null)
                .findFirst();
    }

    private static Optional<String> mediaType(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            return Optional.of(Diagram.PNG);
        }
        return name.endsWith(".svg") ? Optional.of(Diagram.SVG) : Optional.empty();
    }

    /** The paths of all pictures, without their packs. */
    List<String> paths() {
        return set.resources().keySet().stream()
                .map(path -> path.substring(path.indexOf('/') + 1))
                .filter(path -> mediaType(path).isPresent())
                .distinct()
                .toList();
    }
}
