package se.sambruk.otp.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.store.sql.Sql;
import se.sambruk.otp.store.sql.StoreProblems;

/** Keeps bytes once, under their hash, and gives out none that their hash does not vouch for. */
final class Contents {
    private static final int AT_A_TIME = 500;

    private Contents() {}

    /**
     * Puts in what is not there.
     *
     * @param bytes what makes the bytes of each; asked only for what is missing, and one at a time
     * @return the number of each
     */
    static Map<ContentHash, Long> put(Sql sql, Map<ContentHash, Supplier<byte[]>> bytes) throws SQLException {
        Counter.CONTENT.take(sql, 0);
        Map<ContentHash, Long> numbers = numbers(sql, bytes.keySet());
        List<ContentHash> missing = bytes.keySet().stream()
                .filter(hash -> !numbers.containsKey(hash))
                .toList();
        if (!missing.isEmpty()) {
            long next = Counter.CONTENT.take(sql, missing.size());
            for (ContentHash hash : missing) {
                numbers.put(hash, next++);
            }
            sql.batch(
                    "INSERT INTO content (id, hash, byte_size, body) VALUES (?, ?, ?, ?)",
                    missing.stream()
                            .map(hash ->
                                    row(numbers.get(hash), hash, bytes.get(hash).get()))
                            .iterator());
        }
        return numbers;
    }

    /** Puts bytes in, unless they are there, and gives their hash. */
    static ContentHash put(Sql sql, byte[] bytes) throws SQLException {
        ContentHash hash = ContentHash.ofBytes(bytes);
        put(sql, Map.of(hash, () -> bytes));
        return hash;
    }

    /** Puts the canonical form of a tree in, unless it is there, and gives its hash. */
    static ContentHash putTree(Sql sql, Object tree) throws SQLException {
        return put(sql, CanonicalJson.bytes(tree));
    }

    /** What puts the canonical form of a value in. */
    static Supplier<byte[]> form(TreeValue value) {
        return () -> CanonicalJson.bytes(value.tree());
    }

    private static Object[] row(long number, ContentHash hash, byte[] body) {
        return new Object[] {number, hash.hex(), (long) body.length, body};
    }

    /** The numbers of those that are there. */
    private static Map<ContentHash, Long> numbers(Sql sql, Collection<ContentHash> hashes) throws SQLException {
        Map<ContentHash, Long> numbers = new HashMap<>();
        List<ContentHash> all = new ArrayList<>(hashes);
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            List<ContentHash> some = all.subList(from, Math.min(all.size(), from + AT_A_TIME));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            sql.list(
                    "SELECT hash, id FROM content WHERE hash IN (" + marks + ")",
                    row -> numbers.put(new ContentHash(row.getString(1)), row.getLong(2)),
                    some.stream().map(ContentHash::hex).toArray());
        }
        return numbers;
    }

    /** The bytes of a hash, if they are kept. */
    static Optional<byte[]> find(Sql sql, ContentHash hash) throws SQLException {
        return sql.first("SELECT body FROM content WHERE hash = ?", row -> row.getBytes(1), hash.hex())
                .map(bytes -> verified(hash, bytes));
    }

    /** The bytes of a hash that something else names. */
    static byte[] get(Sql sql, ContentHash hash) throws SQLException {
        return find(sql, hash)
                .orElseThrow(() -> StoreProblems.contentMissing(hash.hex()).asException());
    }

    /** The value of a canonical tree that is kept. */
    static <T> T value(ContentHash hash, byte[] bytes, Function<Object, T> read) {
        return read(hash, verified(hash, bytes), read);
    }

    /**
     * The value of a canonical tree that is kept, where the caller itself makes sure by another hash that the value is
     * right. Where it cannot be read, it is told whether that is because it is damaged.
     */
    static <T> T read(ContentHash hash, byte[] bytes, Function<Object, T> read) {
        try {
            return read.apply(JsonTree.parse(bytes));
        } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
            verified(hash, bytes);
            throw StoreProblems.notUnderstood(hash, e);
        }
    }

    private static byte[] verified(ContentHash hash, byte[] bytes) {
        if (!ContentHash.ofBytes(bytes).equals(hash)) {
            throw StoreProblems.contentDamaged(hash).asException();
        }
        return bytes;
    }
}
