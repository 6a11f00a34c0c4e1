package se.sambruk.otp.format.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The colours of screens (IEC 61966-2-1) as a profile of the International Color Consortium, version 2 (ICC.1:1998-09), which tells what a
 * document's colours mean. Made here, as that of the Java platform differs from one release to the next.
 */
final class StandardRgb {
    static final String NAME = "sRGB IEC61966-2.1";

    private static final int HEADER = 128;
    private static final int STEPS = 1024;
    private static final double FULL = 65535;
    private static final double FIXED = 65536;

    private record Entry(String signature, byte[] data) {}

    private StandardRgb() {}

    static byte[] profile() {
        byte[] curve = curve();
        List<Entry> entries = List.of(
                new Entry("desc", description()),
                new Entry("cprt", text()),
                // Colours relative to the white of paper in daylight (D50), by which profiles are joined.
                new Entry("wtpt", colour(0.9642, 1.0, 0.8249)),
                new Entry("rXYZ", colour(0.43607, 0.22249, 0.01392)),
                new Entry("gXYZ", colour(0.38515, 0.71687, 0.09708)),
                new Entry("bXYZ", colour(0.14307, 0.06061, 0.7141)),
                new Entry("rTRC", curve),
                new Entry("gTRC", curve),
                new Entry("bTRC", curve));
        List<Integer> offsets = new ArrayList<>();
        int end = HEADER + 4 + 12 * entries.size();
        byte[] before = null;
        for (Entry entry : entries) {
            // The three curves are one.
            if (entry.data() == before) {
                offsets.add(offsets.get(offsets.size() - 1));
            } else {
                offsets.add(end);
                end += padded(entry.data().length);
            }
            before = entry.data();
        }
        ByteBuffer profile = ByteBuffer.allocate(end);
        header(profile, end);
        profile.putInt(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            signature(profile, entries.get(i).signature());
            profile.putInt(offsets.get(i)).putInt(entries.get(i).data().length);
        }
        for (int i = 0; i < entries.size(); i++) {
            profile.position(offsets.get(i));
            profile.put(entries.get(i).data());
        }
        return profile.array();
    }

    private static void header(ByteBuffer profile, int size) {
        profile.putInt(size).putInt(0).putInt(0x02100000);
        signature(profile, "mntr");
        signature(profile, "RGB ");
        signature(profile, "XYZ ");
        // The day on which the standard was published: 1999-10-18.
        for (int part : new int[] {1999, 10, 18, 0, 0, 0}) {
            profile.putShort((short) part);
        }
        signature(profile, "acsp");
        profile.position(68);
        profile.putInt(fixed(0.9642)).putInt(fixed(1)).putInt(fixed(0.8249));
        profile.position(HEADER);
    }

    private static byte[] description() {
        byte[] name = NAME.getBytes(StandardCharsets.US_ASCII);
        // Neither in Unicode nor for the Macintosh, of which the lengths and 67 bytes stand there none the less.
        ByteBuffer data = ByteBuffer.allocate(12 + name.length + 1 + 8 + 3 + 67);
        signature(data, "desc");
        data.putInt(0).putInt(name.length + 1).put(name);
        return data.array();
    }

    private static byte[] text() {
        byte[] said = "No rights reserved".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer data = ByteBuffer.allocate(8 + said.length + 1);
        signature(data, "text");
        data.putInt(0).put(said);
        return data.array();
    }

    private static byte[] colour(double x, double y, double z) {
        ByteBuffer data = ByteBuffer.allocate(20);
        signature(data, "XYZ ");
        data.putInt(0).putInt(fixed(x)).putInt(fixed(y)).putInt(fixed(z));
        return data.array();
    }

    private static byte[] curve() {
        ByteBuffer data = ByteBuffer.allocate(12 + 2 * STEPS);
        signature(data, "curv");
        data.putInt(0).putInt(STEPS);
        for (int i = 0; i < STEPS; i++) {
            double value = (double) i / (STEPS - 1);
            double linear = value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
            data.putShort((short) Math.round(linear * FULL));
        }
        return data.array();
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private static int fixed(double value) {
        return (int) Math.round(value * FIXED);
    }

    private static void signature(ByteBuffer to, String four) {
        to.put(four.getBytes(StandardCharsets.US_ASCII));
    }
}
