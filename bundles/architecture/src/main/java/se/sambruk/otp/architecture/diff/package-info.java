/**
 * What two models say differently, and what two people who changed the same model said together. A model is taken apart into {@link
 * se.sambruk.otp.architecture.diff.Facts}, which are compared or merged field by field, and put together again.
 */
package se.sambruk.otp.architecture.diff;
