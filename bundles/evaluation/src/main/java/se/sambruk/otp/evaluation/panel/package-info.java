/** How several assessors' scores become one value, by the plan's rule. */
package se.sambruk.otp.evaluation.panel;
