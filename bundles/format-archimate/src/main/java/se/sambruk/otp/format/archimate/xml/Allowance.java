package se.sambruk.otp.format.archimate.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.archimate.fault.Texts;

/** How many bytes may still be read, of all files of a model together. For one thread. */
public final class Allowance {
    private final XmlLimits limits;
    private long taken;

    public Allowance(XmlLimits limits) {
        this.limits = limits;
    }

    public XmlLimits limits() {
        return limits;
    }

    /**
     * Reads to the end of something that is not wanted.
     *
     * @param name the file's, for the problem
     */
    public void skip(String name, InputStream in) throws Refused, IOException {
        try {
            new Counted(in, this).transferTo(OutputStream.nullOutputStream());
        } catch (Counted.Exceeded e) {
            throw new Refused(Problem.error(Texts.ALL, "OTP-5404", name, 0, 0, limits.mebibytes()));
        }
    }

    void take(long count) throws Counted.Exceeded {
        taken += count;
        if (taken > limits.bytes()) {
            throw new Counted.Exceeded();
        }
    }
}
