/**
 * Why a bundle does not work, down to the causes that have no further cause: from the framework's wiring, from what the component
 * runtime knows, and from what was thrown when it was started. No message of theirs is taken apart.
 */
package se.sambruk.otp.plugins.diagnosis;
