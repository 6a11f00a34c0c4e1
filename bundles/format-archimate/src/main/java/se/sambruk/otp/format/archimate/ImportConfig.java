package se.sambruk.otp.format.archimate;

import se.sambruk.otp.format.archimate.xml.XmlLimits;

/** Limits for files that are read; each has a sound default. */
public @interface ImportConfig {
    /** The greatest size of a model's files together, in MiB, after unpacking; at most 2047. */
    int read_max_mebibytes() default 100;

    /** The greatest number of elements, relations and views of a model. */
    int read_max_concepts() default 200_000;

    /** How many XML elements may lie within each other in a file; at most some hundreds. */
    int read_max_depth() default 200;

    /** The greatest number of files in a folder or an archive. */
    int read_max_files() default 200_000;

    /** The same, for those who read. */
    final class Limits {
        private static final long MEBIBYTE = 1024 * 1024;

        private Limits() {}

        static XmlLimits of(ImportConfig config) {
            return new XmlLimits(
                    config.read_max_mebibytes() * MEBIBYTE,
                    config.read_max_concepts(),
                    config.read_max_depth(),
                    config.read_max_files());
        }
    }
}
