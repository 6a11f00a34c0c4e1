/**
 * Measures a collection of requirements: plain Java that takes values and gives a report. Begin at {@link
 * se.sambruk.otp.quality.measure.Measurement}, which tests of content packs call too.
 */
package se.sambruk.otp.quality.measure;
