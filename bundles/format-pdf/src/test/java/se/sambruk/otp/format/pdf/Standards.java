package se.sambruk.otp.format.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF finds in a document. */
final class Standards {
    private static final List<PDFAFlavour> KEPT = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Standards() {}

    /** How many times each rule of PDF/UA-1 and PDF/A-2a is broken; empty if they are kept. */
    static TreeMap<String, Integer> broken(byte[] pdf) throws Exception {
        TreeMap<String, Integer> broken = new TreeMap<>();
        for (PDFAFlavour flavour : KEPT) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                for (TestAssertion found : result.getTestAssertions()) {
                    broken.merge(
                            flavour + " " + found.getRuleId().getClause() + "-"
                                    + found.getRuleId().getTestNumber() + " " + found.getMessage(),
                            1,
                            Integer::sum);
                }
                if (!result.isCompliant() && broken.isEmpty()) {
                    broken.put(flavour + " is not kept", 1);
                }
            }
        }
        return broken;
    }
}
