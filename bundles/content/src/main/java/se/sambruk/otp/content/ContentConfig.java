package se.sambruk.otp.content;

import se.sambruk.otp.content.tree.Limits;

/** The limits on what is read, as configuration. Sizes are in megabytes. A value below 1 means the default. */
@interface ContentConfig {
    /** The configuration's name, and the file's in Karaf's {@code etc/} before {@code .cfg}. */
    String PID = "se.sambruk.otp.content";

    long file_megabytes() default 20;

    long pack_megabytes() default 50;

    int depth() default 128;

    int values() default 3_000_000;

    int line_length() default 65_536;

    int files() default 2_000;

    long resource_megabytes() default 10;

    long archive_megabytes() default 100;

    int archive_ratio() default 200;

    int problems() default 200;

    /** Reads the configuration. */
    final class Reader {
        // Nodes are built by recursion.
        private static final int DEEPEST = 256;

        private Reader() {}

        static Limits limits(ContentConfig config) {
            Limits usual = Limits.DEFAULT;
            return new Limits(
                    bytes(config.file_megabytes(), usual.fileBytes()),
                    bytes(config.pack_megabytes(), usual.packBytes()),
                    Math.min(DEEPEST, number(config.depth(), usual.depth())),
                    number(config.values(), usual.values()),
                    number(config.line_length(), usual.lineLength()),
                    number(config.files(), usual.files()),
                    bytes(config.resource_megabytes(), usual.resourceBytes()),
                    bytes(config.archive_megabytes(), usual.archiveBytes()),
                    number(config.archive_ratio(), usual.archiveRatio()),
                    number(config.problems(), usual.problems()));
        }

        private static long bytes(long megabytes, long otherwise) {
            return megabytes < 1 ? otherwise : megabytes * Limits.MEGABYTE;
        }

        private static int number(int configured, int otherwise) {
            return configured < 1 ? otherwise : configured;
        }
    }
}
