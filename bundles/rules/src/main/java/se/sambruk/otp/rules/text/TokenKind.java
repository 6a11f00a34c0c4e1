package se.sambruk.otp.rules.text;

/** What a token is. */
public enum TokenKind {
    /** Letters, with hyphens and endings after a colon within: {@code e-tjänst}, {@code EU:s}, {@code och}. */
    WORD,
    /** An amount: {@code 5}, {@code 99,5}, {@code 10 000}, {@code 3.2}. The unit after it is a token of its own. */
    NUMBER,
    /** Digits that are no amount: {@code OTP-DRI-003}, {@code V3.2.1}, {@code 2016:1145}, {@code 24x7}. */
    CODE,
    /** An abbreviation with its full stops: {@code t.ex.}, {@code m.m.}, {@code kap.} Its lower case is without white space. */
    ABBREVIATION,
    /** A web address, a domain name or an e-mail address. */
    ADDRESS,
    /** A value that is put in later: <code>{{name}}</code>. */
    PARAMETER,
    /** One sign that is none of these. */
    MARK
}
