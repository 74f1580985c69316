/**
 * Runs in the browser: the Java side of the custom elements (ladder, order list), the addresses of runs and the endpoint
 * that answers them. Other features embed {@link org.syntofin.lab.SegmentLadder} and {@link org.syntofin.lab.OrderList}
 * and give them addresses and items; who knows scenarios implements {@link org.syntofin.lab.RunSource}. The elements
 * hold no truth: what they send is checked here as if an attacker had sent it, and what a run says comes from the engine.
 */
@ApplicationModule(
        displayName = "Lab",
        allowedDependencies = {"account"})
@NullMarked
package org.syntofin.lab;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
