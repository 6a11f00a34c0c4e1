package se.sambruk.otp.content.picture;

import java.util.HashSet;
import java.util.Set;
import se.sambruk.otp.content.fault.Placed;
import se.sambruk.otp.content.fault.Scope;

/** Tells of what is wrong with one picture: of each thing where it is first, and of so many that somebody can mend the file. Not thread-safe. */
final class PictureFaults {
    /** A drawing that has more than this wrong is not mended by hand. */
    private static final int MOST = 20;

    private final Scope scope;
    private final Set<PictureFault> told = new HashSet<>();

    PictureFaults(Scope scope) {
        this.scope = scope;
    }

    /** Of the file as a whole. */
    void tell(PictureFault fault) {
        tell(Placed.NOWHERE, fault);
    }

    void tell(Placed at, PictureFault fault) {
        if (told.size() < MOST && told.add(fault)) {
            scope.error(at, fault.code(), fault.arguments().toArray());
        }
    }

    boolean any() {
        return !told.isEmpty();
    }
}
