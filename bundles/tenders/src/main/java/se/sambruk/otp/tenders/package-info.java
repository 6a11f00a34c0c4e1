/**
 * Tenders in the case: has their files read and judged, and writes to the case's log what came, was asked and was decided. It keeps nothing itself:
 * {@link se.sambruk.otp.api.tender.TenderBook} is folded out of the log anew each time. Nothing of a tender is logged, and who may not see tenders
 * is told that alone.
 */
package se.sambruk.otp.tenders;
