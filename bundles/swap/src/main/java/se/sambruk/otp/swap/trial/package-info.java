/** The way in: a service is judged before it is taken into use, and what it has passed is remembered. */
package se.sambruk.otp.swap.trial;
