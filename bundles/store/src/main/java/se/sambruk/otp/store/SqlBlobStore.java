package se.sambruk.otp.store;

import java.sql.SQLException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.BlobStore;
import se.sambruk.otp.api.store.Change;
import se.sambruk.otp.store.sql.Sql;
import se.sambruk.otp.store.sql.Transactions;

/** Files among the contents. */
@Component
public final class SqlBlobStore implements BlobStore {
    private final Transactions database;

    @Activate
    public SqlBlobStore(@Reference Transactions database) {
        this.database = database;
    }

    @Override
    public ContentHash put(byte[] bytes, String mediaType, Act act) {
        byte[] kept = bytes.clone();
        ContentHash hash = ContentHash.ofBytes(kept);
        return database.write(sql -> {
            if (add(sql, hash, kept, mediaType)) {
                SqlChangeLog.append(sql, act, Change.BLOB_PUT, hash.hex(), mediaType);
            }
            return hash;
        });
    }

    @Override
    public Optional<byte[]> get(ContentHash hash) {
        return database.read(sql -> has(sql, hash) ? Optional.of(Contents.get(sql, hash)) : Optional.empty());
    }

    /** Whether a blob is kept. */
    static boolean has(Sql sql, ContentHash hash) throws SQLException {
        return sql.exists("SELECT 1 FROM stored_blob WHERE hash = ?", hash.hex());
    }

    /** Keeps a blob, as a part of something larger; whether it was new. */
    static boolean add(Sql sql, ContentHash hash, byte[] bytes, String mediaType) throws SQLException {
        if (has(sql, hash)) {
            return false;
        }
        Contents.put(sql, bytes);
        sql.update("INSERT INTO stored_blob (hash, media_type) VALUES (?, ?)", hash.hex(), mediaType);
        return true;
    }
}
