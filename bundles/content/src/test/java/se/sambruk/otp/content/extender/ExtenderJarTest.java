package se.sambruk.otp.content.extender;

import static org.junit.Assert.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.content.pack.Packs;

/** Jars that say that they are packs but were packed wrongly are refused in words. */
public class ExtenderJarTest extends PackFramework {
    private void refused(String code, byte[] jar) throws Exception {
        start(Map.of());
        open();
        awaitReady();
        install("file:a.jar", jar).start();
        settle();
        assertEquals(
                List.of(code),
                contents.packs().get(0).problems().stream().map(Problem::code).toList());
        assertEquals(List.of(), store.log());
    }

    /** A jar with the bytes of one name replaced by another's, wherever they stand. */
    private static byte[] renamed(byte[] jar, String from, String to) {
        return new String(jar, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    public void files_beside_the_folder_are_not_passed_over_in_silence() throws Exception {
        refused("OTP-1010", bundle(true, "pack.yaml", Packs.manifest("prov", "1.0.0", "")));
    }

    @Test
    public void a_backslash_in_a_name_is_told_of() throws Exception {
        byte[] jar = bundle(true, "OTP-INF/pack.yaml", Packs.manifest("prov", "1.0.0", ""));
        refused("OTP-1014", renamed(jar, "OTP-INF/pack.yaml", "OTP-INF\\pack.yaml"));
    }
}
