package se.sambruk.otp.publication.variant;

import se.sambruk.otp.api.quality.FindingSeverity;

/** What may be found in making a variant. An error is what makes it say something wrong, or nothing where something is meant. */
enum Fault {
    DANGLING("OTP-4601", FindingSeverity.ERROR),
    HIDDEN("OTP-4602", FindingSeverity.ERROR),
    EMPTY_TOPIC("OTP-4603", FindingSeverity.WARNING),
    HEADING_SKIP("OTP-4604", FindingSeverity.WARNING),
    ABBREVIATION("OTP-4605", FindingSeverity.WARNING),
    INCLUDE_CYCLE("OTP-4608", FindingSeverity.ERROR),
    REQUIREMENT("OTP-4609", FindingSeverity.WARNING),
    NO_VALUE("OTP-4613", FindingSeverity.ERROR),
    UNKNOWN_VARIABLE("OTP-4614", FindingSeverity.ERROR),
    VARIABLE_CYCLE("OTP-4615", FindingSeverity.ERROR),
    NO_ORIGINAL("OTP-4616", FindingSeverity.ERROR),
    TWO_REPLACEMENTS("OTP-4617", FindingSeverity.ERROR),
    FOR_NOBODY("OTP-4618", FindingSeverity.WARNING),
    UNKNOWN_AUDIENCE("OTP-4619", FindingSeverity.ERROR),
    NO_FIGURE("OTP-4620", FindingSeverity.ERROR),
    NO_ALTERNATIVE("OTP-4621", FindingSeverity.ERROR),
    HTML("OTP-4622", FindingSeverity.WARNING),
    NOT_CARRIED("OTP-4623", FindingSeverity.WARNING),
    LINK("OTP-4624", FindingSeverity.WARNING),
    NO_INCLUDED("OTP-4630", FindingSeverity.ERROR),
    NOTHING("OTP-4636", FindingSeverity.ERROR),
    TOO_MUCH_INCLUDED("OTP-4643", FindingSeverity.ERROR),
    TOO_LONG_VALUE("OTP-4644", FindingSeverity.ERROR),
    APPROVER_OF_OTHER_TEXT("OTP-4653", FindingSeverity.WARNING),
    OTHER_APPROVER("OTP-4654", FindingSeverity.WARNING),
    NO_TOPIC("OTP-4655", FindingSeverity.ERROR),
    UNSAID("OTP-4670", FindingSeverity.WARNING),
    NO_ROWS("OTP-4671", FindingSeverity.WARNING),
    TOO_MUCH_PUT_IN("OTP-4672", FindingSeverity.ERROR),
    UNUSED_ADDRESS("OTP-4685", FindingSeverity.WARNING),
    LINK_TITLE("OTP-4686", FindingSeverity.WARNING),
    UNKNOWN_PLACE("OTP-4687", FindingSeverity.WARNING),
    UNREAD_PLACE("OTP-4688", FindingSeverity.WARNING),
    TERM_SIGNS("OTP-4705", FindingSeverity.WARNING),
    VALUE_SIGNS("OTP-4730", FindingSeverity.WARNING),
    NAME_SIGNS("OTP-4731", FindingSeverity.WARNING);

    private final String code;
    private final FindingSeverity severity;

    Fault(String code, FindingSeverity severity) {
        this.code = code;
        this.severity = severity;
    }

    String code() {
        return code;
    }

    FindingSeverity severity() {
        return severity;
    }
}
