package se.sambruk.otp.store;

import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import java.util.List;
import se.sambruk.otp.api.store.BlobStore;
import se.sambruk.otp.api.store.CaseStore;
import se.sambruk.otp.api.store.ChangeLog;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.api.store.ProcurementStore;
import se.sambruk.otp.api.store.PublicationStore;
import se.sambruk.otp.api.store.StoreHealth;
import se.sambruk.otp.store.sql.Database;
import se.sambruk.otp.store.sql.TestDatabases;

/** All of the store's services on one database in a folder, as a platform has them from its start to its stop. */
final class TestStore implements AutoCloseable {
    final Database database;
    final LibraryStore library;
    final ProcurementStore procurements;
    final CaseStore cases;
    final PublicationStore publications;
    final BlobStore blobs;
    final ChangeLog log;
    final StoreHealth health;

    private TestStore(Database database) {
        this.database = database;
        this.library = new SqlLibraryStore(database, 40_000);
        this.procurements = new SqlProcurementStore(database);
        this.cases = new SqlCaseStore(database);
        this.publications = new SqlPublicationStore(database);
        this.blobs = new SqlBlobStore(database);
        this.log = new SqlChangeLog(database);
        this.health = new SqlStoreHealth(database);
    }

    static TestStore open(Path home) {
        return new TestStore(TestDatabases.open(home));
    }

    /** A store whose file is made smaller as soon as it has become somewhat large. */
    static TestStore openCompacting(Path home) {
        return new TestStore(TestDatabases.open(home, 1 << 20));
    }

    /** Runs a statement past all services: what only a fault or an intruder would do. */
    void tamper(String sql, Object... arguments) {
        database.write(statements -> statements.update(sql, arguments));
    }

    void assertSound() {
        assertEquals(List.of(), health.check());
    }

    @Override
    public void close() {
        database.close();
    }
}
