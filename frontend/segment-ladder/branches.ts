import type { Run } from "../run/run.js";
import type { Step } from "../run/trace.js";

/** A run that parted from the original by what the learner changed. */
export interface Branch {
  /** The changes, in the grammar of the run's address: `lose client 3`, `call client close at 61ms`. */
  edits: string[];
  run: Run;
  /** As the learner called it; empty where it has no name. */
  name: string;
}

/** The address of the run with these changes. */
export function withEdits(address: string, edits: string[]): string {
  const url = new URL(address, document.baseURI);
  edits.forEach((edit) => url.searchParams.append("edit", edit));
  return url.href;
}

/** These changes and more; an option that is set again is set once. */
export function withChanges(edits: string[], more: string[]): string[] {
  const keys = new Set(more.filter((edit) => edit.startsWith("set ")).map((edit) => edit.split("=")[0]));
  return [...edits.filter((edit) => !keys.has(edit.split("=")[0])), ...more];
}

/** The first step at which two runs of one story part: indices into each; null where they are the same. */
export function firstDifference(a: Run, b: Run): number | null {
  const most = Math.max(a.steps.length, b.steps.length);
  for (let i = 0; i < most; i++) {
    if (said(a.steps[i]) !== said(b.steps[i])) {
      return i;
    }
  }
  return null;
}

function said(step: Step | undefined): string {
  return step
    ? JSON.stringify([step.at, step.host, step.kind, step.segment, step.to, step.call, step.signal, step.timer])
    : "";
}

/** The last step of this run that has happened at this time. */
export function indexAt(run: Run, micros: number): number {
  return run.steps.findLastIndex((step) => step.at <= micros);
}

/** Pieces of one predicted run have one address but for their last part. */
export function sameRun(a: string, b: string): boolean {
  const stem = (address: string) => address.replace(/(\/predict\/[^/]+)\/.*/, "$1");
  return stem(`/${a}`) === stem(`/${b}`);
}
