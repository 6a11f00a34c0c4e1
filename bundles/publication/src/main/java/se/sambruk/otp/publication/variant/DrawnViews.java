package se.sambruk.otp.publication.variant;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.architecture.DiagramService;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.document.Picture;

/**
 * Draws views, and keeps what it has drawn last for those who ask for the same: laying out and drawing costs more than all else in making a
 * variant. Thread-safe.
 */
public final class DrawnViews {
    /** A hundred views in lines and pixels, or more. */
    static final long MOST_BYTES = 32_000_000;

    /**
     * @param content of what it shows, where whoever drew it tells
     */
    record Drawn(Picture picture, String title, String alternative, Optional<ContentHash> content) {}

    private record Key(ContentHash model, String view, String mediaType, Locale locale) {}

    private final DiagramService service;
    private final Map<Key, Drawn> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    public DrawnViews(DiagramService service) {
        this.service = service;
    }

    /**
     * @throws se.sambruk.otp.api.problem.ProblemException where it cannot be drawn, each time it is asked for
     */
    Drawn draw(ArchitectureModel model, String view, String mediaType, Locale locale) {
        Key key = new Key(model.contentHash(), view, mediaType, locale);
        synchronized (kept) {
            Drawn before = kept.get(key);
            if (before != null) {
                return before;
            }
        }
        Diagram diagram = service.draw(model, view, mediaType, locale);
        Drawn drawn = new Drawn(
                Picture.of(diagram.image(), mediaType), diagram.title(), diagram.alternative(), diagram.content());
        keep(key, drawn);
        return drawn;
    }

    private void keep(Key key, Drawn drawn) {
        synchronized (kept) {
            Drawn other = kept.put(key, drawn);
            bytes += drawn.picture().size()
                    - (other == null ? 0 : other.picture().size());
            var eldest = kept.entrySet().iterator();
            while (bytes > MOST_BYTES && eldest.hasNext()) {
                bytes -= eldest.next().getValue().picture().size();
                eldest.remove();
            }
        }
    }
}
