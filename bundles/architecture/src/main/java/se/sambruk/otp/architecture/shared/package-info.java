/** What coverage and conformance both need to know of a model. */
package se.sambruk.otp.architecture.shared;
