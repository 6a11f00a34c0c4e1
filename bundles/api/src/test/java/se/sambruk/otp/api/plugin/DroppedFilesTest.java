package se.sambruk.otp.api.plugin;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class DroppedFilesTest {
    @Test
    public void aDroppedFileIsToldByTheNameThatItHasInItsFolder() {
        assertEquals("deploy/ok.xlsx", DroppedFiles.said("otp-plugin:home/ok.xlsx"));
        assertEquals("deploy/kod.jar", DroppedFiles.said("otp-plugin:distribution/kod.jar#0123456789ab"));
        assertEquals("deploy/a.kar!x/b.jar", DroppedFiles.said("otp-plugin:home/a.kar!x/b.jar"));
        assertEquals("deploy/nr #1.yaml", DroppedFiles.said("otp-plugin:home/nr #1.yaml"));
    }

    @Test
    public void whatIsNoDroppedFileIsToldAsItIs() {
        assertEquals("mvn:se.sambruk.otp/x/1", DroppedFiles.said("mvn:se.sambruk.otp/x/1"));
        assertEquals("/srv/paket", DroppedFiles.said("/srv/paket"));
    }
}
