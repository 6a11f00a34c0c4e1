/** The models that come with the platform. Each only reckons; all else is the same for every model. */
package se.sambruk.otp.evaluation.model;
