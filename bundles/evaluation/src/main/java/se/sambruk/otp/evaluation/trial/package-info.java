/** What a model has to show before it is taken into use. */
package se.sambruk.otp.evaluation.trial;
