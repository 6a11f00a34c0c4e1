/** Finds what an architect should look at in a model: one class for each thing that is looked for. */
package se.sambruk.otp.architecture.check;
