package se.sambruk.otp.plugins.install;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.file.Part;

public class LocationsTest {
    @Test
    public void aFileThatIsAPackIsToldOfAsItLies() {
        assertEquals("deploy/krav.yaml:3:5", told("home/krav.yaml", "OTP-INF/krav.yaml", 3, 5));
        assertEquals("deploy/krav.xlsx!Krav!B3", told("home/krav.xlsx", "OTP-INF/krav.xlsx!Krav", 3, 2));
    }

    @Test
    public void aFileInAnArchiveIsToldOfWithTheArchive() {
        assertEquals("deploy/krav.zip · OTP-INF/krav.yaml:3:5", told("home/krav.zip", "OTP-INF/krav.yaml", 3, 5));
        assertEquals("deploy/alla.kar!p.jar · OTP-INF/a.yaml", told("home/alla.kar!p.jar", "OTP-INF/a.yaml", 0, 0));
    }

    @Test
    public void aPlaceInAPackThatIsKnownByItsNameStays() {
        SourceLocation place = new SourceLocation("prov 1.0.0", "OTP-INF/annan.yaml", 1, 1);
        Problem problem = Faults.error("OTP-7054").at(place);
        assertEquals(List.of(problem), Locations.told(List.of(problem), "otp-plugin:home/krav.zip", "deploy/"));
        assertEquals(
                List.of(Faults.error("OTP-7054")),
                Locations.told(List.of(Faults.error("OTP-7054")), "otp-plugin:home/krav.zip", "deploy/"));
    }

    @Test
    public void aNumberSignInAFilesOwnNameStays() {
        assertEquals("krav#2.yaml", Locations.fileOf("otp-plugin:home/krav#2.yaml"));
        assertEquals("deploy/krav#2.yaml:3:5", told("home/krav#2.yaml", "OTP-INF/krav#2.yaml", 3, 5));
        assertEquals("kod#2.jar", Locations.fileOf(code("home/kod#2.jar", "")));
        assertEquals("kod.jar", Locations.fileOf(code("home/kod.jar", "")));
        assertEquals("alla#1.kar!p#3.jar", Locations.fileOf(code("home/alla#1.kar", "p#3.jar")));
    }

    private static String code(String name, String key) {
        ContentHash hash = ContentHash.ofBytes(new byte[] {1});
        return Locations.of(name, new Part(key, Part.Type.CODE, "a.b", "1.0.0", hash, ""));
    }

    private static String told(String name, String path, int line, int column) {
        String location = Locations.ofPack(name, "");
        Problem problem = Faults.error("OTP-7054").at(new SourceLocation(location, path, line, column));
        return Locations.told(List.of(problem), location, Locations.FOLDER)
                .get(0)
                .location()
                .orElseThrow()
                .toString();
    }
}
