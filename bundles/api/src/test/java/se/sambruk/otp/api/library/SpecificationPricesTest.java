package se.sambruk.otp.api.library;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.price.PriceAnnex;
import se.sambruk.otp.api.price.PriceItem;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.Regime;

/** Prices that are asked for are part of a specification, and of no other's hash. */
public class SpecificationPricesTest {
    private static final PriceSchedule PRICES = PriceSchedule.builder("SEK")
            .item(PriceItem.builder("P1", "Avgift", "styck", BigDecimal.ONE).build())
            .build();

    private static Specification.Builder specification() {
        return Specification.builder(
                ProcurementFacts.builder("prov")
                        .title("Prov")
                        .buyer(new Buyer("Provkommun", ""))
                        .acquisition(AcquisitionForm.OPEN)
                        .regime(Regime.DIRECTIVE)
                        .delivery(DeliveryModel.SAAS)
                        .language("sv")
                        .date(LocalDate.of(2026, 11, 23))
                        .build(),
                DocumentFacts.builder("Bilaga").build());
    }

    @Test
    public void aSpecificationWithoutPricesIsWhatItWas() {
        Specification without = specification().build();
        assertTrue(!((Map<?, ?>) without.tree()).containsKey("prices"));
        assertEquals(Optional.empty(), without.prices());
        assertEquals(Optional.empty(), PriceAnnex.of(without));
    }

    @Test
    public void pricesAreFrozenAndPublishedWithTheRest() {
        Specification with = specification().prices(PRICES).build();
        assertNotEquals(specification().build().contentHash(), with.contentHash());
        assertEquals(with, Specification.fromTree(with.tree()));
        assertEquals(Optional.of(PRICES), with.published().prices());
        PriceAnnex annex = PriceAnnex.of(with).orElseThrow();
        assertEquals(with.published().contentHash(), annex.publishedHash());
        assertEquals(PRICES.contentHash(), annex.identity().schedule());
    }
}
