package se.sambruk.otp.procurement.dialogue;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

public class NamingTest {
    private static void names(String text, String... found) {
        assertEquals(text, List.of(found), Naming.in(text));
    }

    @Test
    public void companiesAreFoundByTheirForms() {
        names("Vi på Norra System AB undrar om helger räknas.", "Norra System AB");
        names("Fråga från AB Volvo om helger.", "AB Volvo");
        names("Får vi, Öst & Väst Handelsbolag, lämna anbud?", "Öst & Väst Handelsbolag");
        names("We at Nordic Systems Ltd ask.", "Nordic Systems Ltd");
        names("Lindgren och Söner HB frågar.", "Lindgren och Söner HB");
    }

    @Test
    public void numbersAndAddressesAreFound() {
        names("Vårt nummer är 556677-8899.", "556677-8899");
        names("Svara till eva.ek@norra.example.", "eva.ek@norra.example");
        names("Se www.norra.example/pris för mer.", "www.norra.example");
        names("Ring 08-123 45 67 eller +46 70 123 45 67.", "08-123 45 67", "+46 70 123 45 67");
    }

    @Test
    public void howALetterEndsIsFound() {
        names("Räknas helger in?\n\nMed vänlig hälsning\nEva", "Med vänlig hälsning");
        names("Räknas helger in? /Mvh Eva", "Mvh");
    }

    @Test
    public void whatOnlyLooksLikeItIsLeftAlone() {
        names("Gäller AB 04 eller ABT 06?");
        names("Ska tjänsten klara 99,5 procent den 2027-01-15 kl. 23.59?");
        names("Kravet OTP-DRI-003 hänvisar till SS-EN 301 549. Gäller version 3.2.1?");
        names("Hur ska 10 000 ärenden per år och 0,5 sekunder förstås?");
        names("Ska personnummer skrivas som ÅÅMMDD-NNNN?");
        names("Diarienummer KS 2026/0114-7 står i bilagan.");
        names("Vad menas med @-tecknet i avsnitt 3?");
    }

    @Test
    public void lineBreaksHideNothing() {
        names("Norra\nSystem AB frågar.", "Norra System AB");
    }
}
