package se.sambruk.otp.format.archimate.archi;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.archimate.common.Findings;
import se.sambruk.otp.format.archimate.common.Stopped;
import se.sambruk.otp.format.archimate.fault.Texts;
import se.sambruk.otp.format.archimate.xml.Allowance;
import se.sambruk.otp.format.archimate.xml.Refused;
import se.sambruk.otp.format.archimate.xml.XmlFile;
import se.sambruk.otp.format.archimate.xml.XmlLimits;
import se.sambruk.otp.format.archimate.xml.XmlNode;
import se.sambruk.otp.format.archimate.xml.XmlTree;

/** Reads a file of Archi's: XML, or a zip with {@code model.xml} and images, which Archi writes of a model that has images. Thread-safe. */
public final class ArchiReader {
    private static final String MODEL = "model.xml";

    private final XmlLimits limits;

    public ArchiReader(XmlLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a model.
     *
     * @param name the file's, for places
     * @param in not closed
     */
    public ModelReading read(String name, InputStream in) throws IOException, InterruptedException {
        try {
            BufferedInputStream beginning = new BufferedInputStream(in);
            beginning.mark(2);
            boolean isZip = beginning.read() == 'P' && beginning.read() == 'K';
            beginning.reset();
            XmlNode root = isZip ? unzip(name, beginning) : parse(name, beginning, new Allowance(limits));
            return new ArchiMapper(ArchiFolder.of(root, name), limits, new Findings()).map();
        } catch (Refused e) {
            return ModelReading.refused(List.of(e.problem()));
        } catch (Stopped e) {
            throw e.told();
        }
    }

    static XmlNode parse(String name, InputStream in, Allowance allowance)
            throws Refused, IOException, InterruptedException {
        XmlTree tree = new XmlTree();
        XmlFile.read(name, in, allowance, tree);
        return tree.root();
    }

    private XmlNode unzip(String name, InputStream in) throws Refused, IOException, InterruptedException {
        Allowance allowance = new Allowance(limits);
        try {
            ZipInputStream zip = new ZipInputStream(in);
            int count = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > limits.files()) {
                    throw new Refused(Problem.error(Texts.ALL, "OTP-5407", name, limits.files()));
                }
                if (entry.getName().equals(MODEL)) {
                    return parse(name, zip, allowance);
                }
                // Before the next one can be found this one must be unpacked, however large it turns out to be.
                allowance.skip(name, zip);
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new Refused(Problem.error(Texts.ALL, "OTP-5411", name));
        }
        throw new Refused(Problem.error(Texts.ALL, "OTP-5410", name));
    }
}
