/**
 * Reads workbooks (.xlsx) that anybody may have made: as a stream, within limits, computing nothing and fetching nothing. Knows nothing of
 * what is in them, and tells of faults without words, as each bundle that carries it has codes and words of its own.
 */
package se.sambruk.otp.workbook;
