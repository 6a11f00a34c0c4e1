/**
 * Rules on what only the whole requirement or all of them tell: fields that are missing, references that lead nowhere, requirements that say the same
 * or contradict each other, and what a framework does not permit.
 */
package se.sambruk.otp.rules.whole;
