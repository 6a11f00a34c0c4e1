package se.sambruk.otp.plugins;

import java.time.Duration;
import se.sambruk.otp.plugins.file.Limits;
import se.sambruk.otp.plugins.state.Retention;

/** Limits and trust, as configuration. Sizes are in megabytes. A number below 1 means the default. */
@interface PluginsConfig {
    /** The configuration's name, and the file's in Karaf's {@code etc/} before {@code .cfg}. */
    String PID = "se.sambruk.otp.plugins";

    /** Whose files are accepted: {@code any}, {@code listed} or {@code signed}. */
    String plugin_trust() default "any";

    /** Of the PKCS12 files in the trust folder. */
    String plugin_trust_password() default "changeit";

    long file_megabytes() default 100;

    int archive_entries() default 20_000;

    long archive_megabytes() default 400;

    int archive_ratio() default 200;

    /** How many seconds a new format or rule may take to be taken into use. */
    int promotion_seconds() default 60;

    /** How many days bytes are kept after they were last needed. */
    int kept_days() default 30;

    /** How much is kept of what nothing needs any more, all together. */
    long kept_megabytes() default 1000;

    /** Reads the configuration. */
    final class Reader {
        private Reader() {}

        static Limits limits(PluginsConfig config) {
            Limits usual = Limits.DEFAULT;
            return new Limits(
                    bytes(config.file_megabytes(), usual.fileBytes()),
                    number(config.archive_entries(), usual.entries()),
                    bytes(config.archive_megabytes(), usual.unpackedBytes()),
                    number(config.archive_ratio(), usual.ratio()));
        }

        static Retention.Keep keep(PluginsConfig config) {
            Retention.Keep usual = Retention.Keep.DEFAULT;
            return new Retention.Keep(
                    config.kept_days() < 1 ? usual.time() : Duration.ofDays(config.kept_days()),
                    bytes(config.kept_megabytes(), usual.bytes()));
        }

        private static long bytes(long megabytes, long otherwise) {
            return megabytes < 1 ? otherwise : megabytes * Limits.MEGABYTE;
        }

        private static int number(int configured, int otherwise) {
            return configured < 1 ? otherwise : configured;
        }
    }
}
