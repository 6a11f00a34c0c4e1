package se.sambruk.otp.rules.text;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class SaidTest {
    @Test
    public void aMainClauseDemands() {
        assertDemanded(true, "Systemet ska vara felfritt.");
    }

    @Test
    public void whatAClauseWithAttSaysIsDemandedToo() {
        assertDemanded(true, "Leverantören ska säkerställa att systemet är felfritt.");
    }

    @Test
    public void whatIsDeliveredIsDemandedAsItIsDescribed() {
        assertDemanded(true, "Leverantören ska leverera ett system som är felfritt.");
    }

    @Test
    public void whatOnlyTellsOfWhatSomethingIsDemandedIsNot() {
        assertDemanded(false, "Ett system som är felfritt ska märkas.");
    }

    @Test
    public void aConditionDemandsNothing() {
        assertDemanded(false, "Om systemet är felfritt ska kommunen godkänna det.");
        assertDemanded(false, "När systemet är felfritt ska kommunen godkänna det.");
        assertDemanded(false, "Systemet ska larma om svaret inte är felfritt.");
    }

    @Test
    public void neitherDoQuotationsAndHeadings() {
        assertDemanded(false, "Systemet ska visa texten ”allt är felfritt”.");
        assertDemanded(false, "Krav på felfritt underlag\n\nSystemet ska logga.");
    }

    private static void assertDemanded(boolean expected, String text) {
        Analysis analysis = Analysis.of(text);
        int token = analysis.tokenAt(text.indexOf("felfri"));
        assertEquals(text, expected, Said.isDemanded(analysis, token));
    }
}
