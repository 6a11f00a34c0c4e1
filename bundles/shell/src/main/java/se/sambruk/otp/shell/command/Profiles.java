package se.sambruk.otp.shell.command;

import java.io.ByteArrayInputStream;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.ProfileReader;
import se.sambruk.otp.api.library.ProfileReading;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.procurement.tailoring.ProfileText;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.file.WrittenFile;

/** How commands read a profile that somebody has written. */
final class Profiles {
    private Profiles() {}

    /**
     * What reading a profile gave: the profile, with what somebody should know of how it is written.
     *
     * @throws ProblemException with everything that is wrong with it, if it has an error
     */
    static ProfileReading read(Call call, String written) {
        WrittenFile file = WrittenFile.read(
                written,
                call.surroundings().folder(),
                call.platform().distribution(),
                call.platform().profileLimit());
        return read(call, ProfileText.of(file.name(), file.bytes()));
    }

    /** The same, of a profile that is at hand. */
    static ProfileReading read(Call call, ProfileText text) {
        ProfileReading reading =
                call.service(ProfileReader.class).read(text.name(), new ByteArrayInputStream(text.bytes()));
        if (reading.profile().isEmpty()) {
            throw new ProblemException(reading.problems());
        }
        return reading;
    }

    /** The profile alone. */
    static Profile profile(Call call, String written) {
        return read(call, written).profile().orElseThrow();
    }
}
