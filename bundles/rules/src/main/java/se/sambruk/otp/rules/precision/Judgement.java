package se.sambruk.otp.rules.precision;

/**
 * A place where the buyer judges.
 *
 * @param first the index of its first token
 * @param last the index of its last token
 * @param verb as it is written, with who judges where that is marked, for {@link Form#VERB}
 * @param rest what follows the verb and is marked too, with white space before it
 */
record Judgement(int first, int last, Form form, String verb, String rest) {
    enum Form {
        /** kommunen bedömer om */
        VERB,
        /** som kommunen finner lämplig */
        RELATIVE,
        /** enligt kommunens bedömning */
        OPINION,
        /** godtas om kommunen anser att */
        CONDITION
    }
}
