import type { Step } from "../run/trace.js";

/** How many steps there are up to what next concerns this end: a segment for it, or the world's rest. */
export function nextFor(host: string, steps: Step[], from: number): number {
  const arrival = steps.findIndex((step, i) => i >= from && step.kind === "receive" && step.host === host);
  if (arrival < 0) {
    return steps.length;
  }
  // All that happens with the arrival belongs to it.
  const after = steps.findIndex((step, i) => i > arrival && step.at > steps[arrival].at);
  return after < 0 ? steps.length : after;
}

/** What is seen after each segment of a game that is opened again: up to the next one, and at last what it led to. */
export function replayed(host: string, steps: Step[], moves: number): number[] {
  const mine = (segment: Step["segment"]) => segment?.injected || segment?.from === host;
  const sent = steps.flatMap((step, i) => (step.kind === "send" && mine(step.segment) ? [i] : []));
  return [...sent.slice(0, moves), nextFor(host, steps, (sent.at(-1) ?? -1) + 1)];
}
