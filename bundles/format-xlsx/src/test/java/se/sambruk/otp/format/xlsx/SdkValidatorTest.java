package se.sambruk.otp.format.xlsx;

import java.io.IOException;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.testkit.Samples;

/** What the makers of the format say of the workbooks; see {@link SdkValidator}. */
public class SdkValidatorTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void theOpenXmlSdkFindsNoFault() throws IOException, InterruptedException {
        for (Specification specification : List.of(
                Samples.specification(),
                Samples.emptySpecification(),
                Samples.unusualSpecification(),
                Samples.specification(1000))) {
            SdkValidator.assertSound(Workbooks.of(specification).bytes(), folder);
        }
    }
}
