package se.sambruk.otp.publication;

import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.BlobStore;

/** What the store has, and beside it what it may be about to have. Nothing is put into it. */
record BlobsBeside(Map<ContentHash, byte[]> beside, BlobStore store) implements BlobStore {
    @Override
    public ContentHash put(byte[] bytes, String mediaType, Act act) {
        throw new UnsupportedOperationException("nothing is stored of what is only looked at");
    }

    @Override
    public Optional<byte[]> get(ContentHash hash) {
        return Optional.ofNullable(beside.get(hash)).or(() -> store.get(hash));
    }
}
