package se.sambruk.otp.content.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import se.sambruk.otp.content.picture.PngFile.Refused;

/** Unpacks the rows of a PNG to see that they are all there and are told in a way that can be read. Keeps none of them. Closed by its user. */
final class PngRows {
    /** The passes of a picture that comes into view bit by bit: where each begins, and how far its pixels are apart, across and down. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final int[][] WHOLE = {{0, 0, 1, 1}};
    private static final String ROWS = "IDAT";
    private static final String HEADER = "IHDR";

    /** The ways in which a row may be told by what is beside and above it. */
    private static final int FILTERS = 5;

    /**
     * Rows of one length.
     *
     * @param bytes of each, with the one that tells how it is told
     */
    private record Pass(long bytes, long rows) {}

    private final List<Pass> passes = new ArrayList<>();
    private final boolean needsPalette;
    private final Inflater inflater = new Inflater();
    private final byte[] buffer = new byte[8192];
    private int pass;
    private long row;
    private long inRow;

    private PngRows(boolean needsPalette) {
        this.needsPalette = needsPalette;
    }

    /**
     * @throws Refused if there are no such pixels
     */
    static PngRows of(int width, int height, int depth, int colours, int interlace) throws Refused {
        int samples =
                switch (colours) {
                    case 0, 3 -> 1;
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> throw Refused.damaged(HEADER);
                };
        boolean usual = depth == 8 || depth == 16 && colours != 3;
        boolean small = (depth == 1 || depth == 2 || depth == 4) && (colours == 0 || colours == 3);
        if (!usual && !small || interlace != 0 && interlace != 1) {
            throw Refused.damaged(HEADER);
        }
        PngRows rows = new PngRows(colours == 3);
        for (int[] each : interlace == 1 ? PASSES : WHOLE) {
            long across = (width - each[0] + each[2] - 1L) / each[2];
            long down = (height - each[1] + each[3] - 1L) / each[3];
            if (across > 0 && down > 0) {
                rows.passes.add(new Pass(1 + (across * samples * depth + 7) / 8, down));
            }
        }
        return rows;
    }

    boolean needsPalette() {
        return needsPalette;
    }

    /** How many bytes all rows are, unpacked. */
    long expected() {
        return passes.stream().mapToLong(each -> each.bytes() * each.rows()).sum();
    }

    /**
     * Takes in a piece of what the rows are packed in.
     *
     * @throws Refused as soon as there is more than the picture has, or something that is no row
     */
    void take(byte[] content, int from, int length) throws Refused {
        inflater.setInput(content, from, length);
        try {
            while (!inflater.finished() && !inflater.needsInput()) {
                int count = inflater.inflate(buffer);
                if (inflater.needsDictionary()) {
                    throw Refused.damaged(ROWS);
                }
                rows(count);
            }
        } catch (DataFormatException e) {
            throw Refused.damaged(ROWS);
        }
        if (inflater.getRemaining() > 0) {
            throw Refused.damaged(ROWS);
        }
    }

    private void rows(int count) throws Refused {
        int at = 0;
        while (at < count) {
            if (pass >= passes.size()) {
                throw Refused.damaged(ROWS);
            }
            Pass now = passes.get(pass);
            if (inRow == 0 && buffer[at] >= FILTERS || inRow == 0 && buffer[at] < 0) {
                throw Refused.damaged(ROWS);
            }
            int step = (int) Math.min(count - at, now.bytes() - inRow);
            at += step;
            inRow += step;
            if (inRow == now.bytes()) {
                inRow = 0;
                if (++row == now.rows()) {
                    row = 0;
                    pass++;
                }
            }
        }
    }

    /** Whether all rows have come, and what they were packed in has come to its end. */
    boolean isWhole() {
        return pass >= passes.size() && inflater.finished();
    }

    void close() {
        inflater.end();
    }
}
