package se.sambruk.otp.shell;

import java.util.List;
import se.sambruk.otp.api.library.RequirementEntry;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.library.RequirementSearch;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Samples;

/** Finds words in titles. */
public record FakeSearch() implements RequirementSearch {
    @Override
    public Page<RequirementEntry> search(String words, RequirementQuery within) {
        return new FakeLibrary(List.of(Samples.catalog())).list(within.containing(words));
    }

    @Override
    public LocalizedText description() {
        return LocalizedText.of("alla ord ska finnas i rubriken.", "all words are to be in the title.");
    }
}
