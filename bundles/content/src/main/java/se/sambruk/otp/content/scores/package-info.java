/** Reads score sheets, as assessors fill them in. */
package se.sambruk.otp.content.scores;
