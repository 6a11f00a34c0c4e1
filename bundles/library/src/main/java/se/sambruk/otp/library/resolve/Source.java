package se.sambruk.otp.library.resolve;

import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackManifest;

/**
 * Who says something: a pack, or the procurement itself.
 *
 * @param label as provenance and messages name it
 * @param rank its place from the bottom of the context up
 */
record Source(String id, String label, Layer layer, int rank) {
    static Source of(PackManifest manifest, int rank) {
        return new Source(manifest.id(), manifest.label(), manifest.layer(), rank);
    }
}
