package se.sambruk.otp.plugins.install;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.DosFileAttributeView;
import java.nio.file.attribute.FileTime;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.folder.Stamp;
import se.sambruk.otp.plugins.state.Vault;

/** Changes the files of the drop folders, from bytes that the vault keeps. */
class FolderFiles {
    private final Vault vault;

    FolderFiles(Vault vault) {
        this.vault = vault;
    }

    /**
     * A file as it lay in a folder, whose bytes the vault has.
     *
     * @param modified which it gets back, as it tells people how old it is
     */
    record Former(ContentHash hash, FileTime modified, Stamp stamp) {}

    Former remember(Path file) {
        try {
            return new Former(vault.keep(file), Files.getLastModifiedTime(file), Stamp.now(file));
        } catch (IOException e) {
            throw Faults.unread(fileName(file), e).asException();
        }
    }

    /** Puts bytes at a place, where at each moment there is what was there before or all of them. */
    void place(ContentHash hash, Path target) {
        Path beside = target.resolveSibling("." + target.getFileName() + ".tmp");
        try {
            Files.createDirectories(target.getParent());
            try {
                Files.copy(vault.place(hash), beside, StandardCopyOption.REPLACE_EXISTING);
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            if (Faults.isFull(e)) {
                throw Faults.refusal(e, "OTP-7070", fileName(target));
            }
            throw Faults.refusal(e, "OTP-7064", target.toString(), Faults.said(e));
        }
    }

    void restore(Former former, Path file) {
        place(former.hash(), file);
        try {
            Files.setLastModifiedTime(file, former.modified());
        } catch (IOException e) {
            throw Faults.refusal(e, "OTP-7064", file.toString(), Faults.said(e));
        }
    }

    Stamp stamp(Path file) {
        try {
            return Stamp.now(file);
        } catch (IOException e) {
            throw Faults.refusal(e, "OTP-7004", fileName(file), Faults.said(e));
        }
    }

    /** Whether a file is the one that it was. */
    boolean isStill(Path file, Stamp stamp) {
        try {
            return Stamp.now(file).equals(stamp);
        } catch (IOException e) {
            return false;
        }
    }

    /** As far as it can be told without doing it. */
    boolean isDeletable(Path file) {
        try {
            DosFileAttributeView windows = Files.getFileAttributeView(file, DosFileAttributeView.class);
            // Elsewhere it is the folder alone that decides.
            boolean locked = File.separatorChar == '\\'
                    && windows != null
                    && windows.readAttributes().isReadOnly();
            return !locked && Files.isWritable(file.getParent());
        } catch (IOException e) {
            return false;
        }
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Faults.refusal(e, "OTP-7065", file.toString(), Faults.said(e));
        }
    }

    static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
