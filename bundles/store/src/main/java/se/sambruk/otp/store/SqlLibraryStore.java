package se.sambruk.otp.store;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.library.RequirementEntry;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.quality.LintAids;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.Change;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.store.sql.Sql;
import se.sambruk.otp.store.sql.StoreComponent;
import se.sambruk.otp.store.sql.Transactions;

/** The library of editions. */
@Component(configurationPid = StoreComponent.PID)
public final class SqlLibraryStore implements LibraryStore {
    /** The settings, each with its standard value. */
    public @interface Settings {
        /** How many requirements the catalogs that are kept in memory may have in all. */
        int cache_requirements() default 40_000;
    }

    private final Transactions database;
    private final CatalogCache cache;

    @Activate
    public SqlLibraryStore(@Reference Transactions database, Settings settings) {
        this(database, settings.cache_requirements());
    }

    SqlLibraryStore(Transactions database, int cacheRequirements) {
        this.database = database;
        this.cache = new CatalogCache(cacheRequirements);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the catalog has two requirements with one id, if the bytes of a resource are
     *     neither given nor kept already, or if they have another hash: a fault of the caller, not of whoever wrote the
     *     pack
     */
    @Override
    public EditionRecord put(Catalog catalog, Map<ContentHash, byte[]> resources, String source, Act act) {
        Objects.requireNonNull(source);
        Objects.requireNonNull(act);
        PackRef ref = catalog.ref();
        check(catalog, resources);
        return database.write(sql -> put(sql, catalog, ref, resources, source, act));
    }

    private static EditionRecord put(
            Sql sql, Catalog catalog, PackRef ref, Map<ContentHash, byte[]> resources, String source, Act act)
            throws SQLException {
        boolean known = lock(sql, ref.id());
        Optional<EditionRecord> before = EditionReader.current(sql, ref.id());
        if (before.isPresent() && before.get().ref().equals(ref)) {
            return before.get();
        }
        keepResources(sql, catalog, resources);
        Optional<Long> frozen = EditionWriter.find(sql, ref.hash());
        long edition = frozen.isPresent() ? frozen.get() : EditionWriter.freeze(sql, catalog);
        long admission = sql.insert(
                "INSERT INTO admission (edition, source, admitted) VALUES (?, ?, ?)",
                "seq",
                edition,
                source,
                Times.micros(act.at()));
        int requirements = catalog.requirements().size();
        if (known) {
            sql.update(
                    "UPDATE library_pack SET edition = ?, admission = ?, requirements = ? WHERE pack = ?",
                    edition,
                    admission,
                    requirements,
                    ref.id());
        } else {
            sql.update(
                    "INSERT INTO library_pack (pack, edition, admission, requirements) VALUES (?, ?, ?, ?)",
                    ref.id(),
                    edition,
                    admission,
                    requirements);
        }
        LibraryIndex.show(sql, ref.id(), catalog.requirements());
        SqlChangeLog.append(sql, act, Change.EDITION_PUT, ref.id(), ref.hash().hex());
        return EditionReader.current(sql, ref.id()).orElseThrow();
    }

    /**
     * Holds a pack until the transaction ends, so that no other platform writes it meanwhile; whether it has ever been
     * in.
     */
    private static boolean lock(Sql sql, String pack) throws SQLException {
        return sql.exists("SELECT 1 FROM library_pack WHERE pack = ? FOR UPDATE", pack);
    }

    private static void check(Catalog catalog, Map<ContentHash, byte[]> resources) {
        Set<RequirementId> ids = new HashSet<>();
        for (Located<Requirement> requirement : catalog.requirements()) {
            if (!ids.add(requirement.value().id())) {
                throw new IllegalArgumentException(
                        catalog + " has " + requirement.value().id() + " twice");
            }
        }
        for (ContentHash hash : catalog.resources().values()) {
            byte[] bytes = resources.get(hash);
            if (bytes != null && !ContentHash.ofBytes(bytes).equals(hash)) {
                throw new IllegalArgumentException(catalog + " has a resource whose bytes are not those of " + hash);
            }
        }
    }

    private static void keepResources(Sql sql, Catalog catalog, Map<ContentHash, byte[]> resources)
            throws SQLException {
        for (ContentHash hash : new HashSet<>(catalog.resources().values())) {
            byte[] bytes = resources.get(hash);
            if (bytes != null) {
                SqlBlobStore.add(sql, hash, bytes, "application/octet-stream");
            } else if (!SqlBlobStore.has(sql, hash)) {
                throw new IllegalArgumentException(catalog + " has a resource without bytes, " + hash);
            }
        }
    }

    @Override
    public void withdraw(String pack, Act act) {
        Objects.requireNonNull(act);
        database.write(sql -> {
            lock(sql, pack);
            Optional<String> hash = sql.first(
                    "SELECT e.hash FROM library_pack l JOIN edition e ON e.id = l.edition WHERE l.pack = ?",
                    row -> row.getString(1),
                    pack);
            if (hash.isPresent()) {
                sql.update(
                        "UPDATE library_pack SET edition = NULL, admission = NULL, requirements = 0 WHERE pack = ?",
                        pack);
                LibraryIndex.hide(sql, pack);
                SqlChangeLog.append(sql, act, Change.EDITION_WITHDRAWN, pack, hash.get());
            }
            return hash;
        });
    }

    @Override
    public List<EditionRecord> current() {
        return List.copyOf(database.read(EditionReader::current));
    }

    @Override
    public Optional<EditionRecord> current(String pack) {
        return database.read(sql -> EditionReader.current(sql, pack));
    }

    @Override
    public List<EditionRecord> editions(String pack, PackVersion version) {
        return List.copyOf(database.read(sql -> EditionReader.version(sql, pack, version)));
    }

    @Override
    public Optional<Catalog> catalog(ContentHash edition) {
        Optional<Catalog> kept = cache.find(edition);
        if (kept.isPresent()) {
            return kept;
        }
        Optional<Catalog> catalog = database.read(sql -> EditionReader.catalog(sql, edition));
        catalog.ifPresent(cache::keep);
        return catalog;
    }

    @Override
    public Map<RequirementId, Map<Integer, ContentHash>> publishedRevisions(String pack) {
        return database.read(sql -> PublishedRevisions.of(sql, pack));
    }

    @Override
    public Page<RequirementEntry> requirements(RequirementQuery query) {
        return database.read(sql -> RequirementListing.page(sql, query));
    }

    @Override
    public Optional<Located<Requirement>> requirement(PackRef edition, RequirementId id) {
        return database.read(sql -> EditionReader.requirement(sql, edition, id));
    }

    @Override
    public List<ParameterSet> parameterSets(PackRef edition) {
        return database.read(sql -> EditionReader.parameterSets(sql, edition));
    }

    @Override
    public LintAids lintAids(PackRef edition) {
        return database.read(sql -> EditionReader.lintAids(sql, edition));
    }

    @Override
    public long countRequirements() {
        return database.read(sql -> sql.number("SELECT SUM(requirements) FROM library_pack"));
    }
}
