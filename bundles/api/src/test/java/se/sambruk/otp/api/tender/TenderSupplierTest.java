package se.sambruk.otp.api.tender;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import org.junit.Test;

/** Who is the same supplier. */
public class TenderSupplierTest {
    private static boolean same(String name, String number, String otherName, String otherNumber) {
        TenderSupplier one = new TenderSupplier(name, number);
        TenderSupplier other = new TenderSupplier(otherName, otherNumber);
        assertEquals(one.isSame(other), other.isSame(one));
        return one.isSame(other);
    }

    @Test
    public void twoWithOneNumberAreTheSameHoweverTheyAreCalledAndWritten() {
        assertEquals(true, same("Alfa AB", "556000-0001", "Alfa Aktiebolag", "16 5560000001"));
    }

    @Test
    public void twoWithDifferentNumbersAreTwoAlsoWhenTheyShareAName() {
        assertEquals(false, same("Alfa AB", "556000-0001", "Alfa AB", "556000-0019"));
    }

    @Test
    public void whereANumberIsMissingTheNameTells() {
        assertEquals(true, same("Alfa AB", "", " ALFA\u00a0 ab ", "556000-0001"));
        assertEquals(false, same("Alfa AB", "", "Beta AB", ""));
    }

    @Test
    public void aNumberOfAnotherCountryIsTakenAsItIs() {
        assertEquals(true, same("A", "DE 123456789", "B", "123 456 789"));
        assertEquals(false, same("A", "DE 123456789", "A", "DE 123456780"));
    }

    @Test
    public void aSupplierHasAName() {
        assertThrows(IllegalArgumentException.class, () -> new TenderSupplier("  ", "556000-0001"));
    }
}
