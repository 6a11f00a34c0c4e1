package se.sambruk.otp.launcher;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class ExitCodeTest {

    @Test
    public void of_two_exit_codes_the_worse_counts() {
        assertEquals(0, CommandRunner.worse(0, 0));
        assertEquals("findings are worse than none", 3, CommandRunner.worse(0, 3));
        assertEquals("a failure is worse than findings", 1, CommandRunner.worse(3, 1));
        assertEquals("wrong usage is worse than a failure", 2, CommandRunner.worse(2, 1));
        assertEquals(130, CommandRunner.worse(130, 2));
    }
}
