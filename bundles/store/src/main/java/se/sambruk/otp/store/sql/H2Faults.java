package se.sambruk.otp.store.sql;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** Tells H2's many faults apart, by its codes and by what lies beneath; never by its words. */
final class H2Faults {
    private final StoreFolder folder;

    H2Faults(StoreFolder folder) {
        this.folder = folder;
    }

    /** What a fault comes to. */
    Fault of(SQLException e) {
        switch (e.getErrorCode()) {
            case ErrorCode.DUPLICATE_KEY_1,
                    ErrorCode.DEADLOCK_1,
                    ErrorCode.CONCURRENT_UPDATE_1,
                    ErrorCode.LOCK_TIMEOUT_1:
                return Fault.CONFLICT;
            case ErrorCode.DATABASE_ALREADY_OPEN_1:
                return Fault.LOCKED;
            case ErrorCode.FILE_VERSION_ERROR_1:
                return Fault.NEWER;
            default:
                Fault below = faultOfFiles(e);
                return below == Fault.UNKNOWN ? faultOfState(e) : below;
        }
    }

    private static Fault faultOfState(SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.FILE_CORRUPTED_1 -> Fault.DAMAGED;
            case ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
                    ErrorCode.OBJECT_CLOSED,
                    ErrorCode.CONNECTION_BROKEN_1 -> Fault.CLOSED;
            case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 -> Fault.UNREADABLE;
            default -> {
                String state = e.getSQLState() == null ? "" : e.getSQLState();
                yield state.startsWith("22") || state.startsWith("23") || state.startsWith("42")
                        ? Fault.STATEMENT
                        : Fault.UNKNOWN;
            }
        };
    }

    /** What lies beneath: H2 tells of the same failed write in many ways, but always keeps the cause. */
    private Fault faultOfFiles(Throwable top) {
        Fault found = Fault.UNKNOWN;
        for (Throwable e = top; e != null; e = e.getCause()) {
            if (e instanceof EOFException) {
                return Fault.DAMAGED;
            }
            if (e instanceof IOException io) {
                return folder.isForWantOfRoom(io) ? Fault.FULL : Fault.UNREADABLE;
            }
            if (e instanceof MVStoreException store) {
                found = switch (store.getErrorCode()) {
                    case DataUtils.ERROR_FILE_CORRUPT,
                            DataUtils.ERROR_CHUNK_NOT_FOUND,
                            DataUtils.ERROR_BLOCK_NOT_FOUND,
                            DataUtils.ERROR_SERIALIZATION -> Fault.DAMAGED;
                    case DataUtils.ERROR_FILE_LOCKED -> Fault.LOCKED;
                    case DataUtils.ERROR_UNSUPPORTED_FORMAT -> Fault.NEWER;
                    case DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED -> Fault.UNREADABLE;
                    default -> found;
                };
            }
        }
        return found;
    }

    /** Whether something could not be done because the database was opened for reading only. */
    boolean isForWantOfWriting(SQLException top) {
        for (Throwable e = top; e != null; e = e.getCause()) {
            if (e instanceof MVStoreException store && store.getErrorCode() == DataUtils.ERROR_WRITING_FAILED) {
                return !(store.getCause() instanceof IOException);
            }
        }
        return false;
    }
}
