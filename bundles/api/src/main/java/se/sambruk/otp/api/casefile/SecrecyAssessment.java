package se.sambruk.otp.api.casefile;

import java.util.List;

/**
 * What is released of a case after the award decision, when secrecy has been assessed (OSL 31:16). The reasons are those of the act.
 *
 * @param entries the labels of secret entries that anybody may see from now on
 * @param except the keys of what is left out of each of them, such as {@code price}; files are left out too where there is one
 */
public record SecrecyAssessment(List<String> entries, List<String> except) {
    public SecrecyAssessment {
        entries = List.copyOf(entries);
        except = List.copyOf(except);
    }
}
