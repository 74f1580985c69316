/** The run document as the server answers it, field by field as in the trace's JSON. */
export interface Segment {
  id: number;
  from: string;
  to: string;
  flags: string;
  seq: number;
  ack: number | null;
  len: number;
  win?: number;
  options?: Record<string, unknown>;
  retransmission?: boolean;
  injected?: boolean;
  spoofed?: boolean;
}

export interface Why {
  check: string;
  values: Record<string, number | string>;
  holds: boolean;
}

export type StepKind = "call" | "state" | "send" | "receive" | "lose" | "discard" | "timer" | "signal";

export interface Step {
  n: number;
  at: number;
  host: string;
  kind: StepKind | string;
  socket?: number;
  connection?: number;
  call?: string;
  bytes?: number;
  from?: string;
  to?: string;
  rule?: string;
  /** Of a capture: not seen, but concluded. */
  inferred?: boolean;
  segment?: Partial<Segment> & { id: number };
  timer?: string;
  action?: string;
  due?: number;
  signal?: string;
  tcb?: Record<string, number | string | boolean | null>;
  why?: Why;
}

export interface Trace {
  scenario: string;
  engine: string;
  seed: number;
  hosts: string[];
  outcome: string;
  steps: Step[];
}

export interface RuleWords {
  text: string;
  cite: string;
}

export interface Words {
  rule: Record<string, RuleWords>;
  ui: Record<string, string>;
}

/** What the learner is asked before the run goes on. */
export interface Prediction {
  number: number;
  of: number;
  /** Chosen, or with numbers typed, or a whole segment written. */
  manner: "options" | "typed" | "segment";
  parts: { part: string; options: string[] }[];
}

/** One part of a guess beside what happened. */
export interface JudgedPart {
  part: string;
  said: string | null;
  was: string;
  right: boolean;
  /** The engine's reason; empty where the step's rule gives it. */
  why: string;
  /** What was assumed, and what holds instead, where a misconception explains the guess. */
  belief: string | null;
  holds: string | null;
}

/** A guess that the server judged: it stays beside the step that it was about. */
export interface Judged {
  step: number;
  parts: JudgedPart[];
}

export interface RunDocument {
  trace: Trace;
  title: string;
  words: Words;
  world: string | null;
  /** The bytes of each segment's packet in hexadecimal digits, by the segment's id; long ones are cut. */
  packets?: Record<string, string>;
  /** Where the run ends early because the learner is to say what comes next. */
  predict?: Prediction | null;
  /** What was said at the stops that are behind. */
  judged?: Judged[];
}

/** A failure that the server put into words. */
export class RunRefused extends Error {}

/** Fetches the run at this address in this language. */
export async function fetchRun(address: string, language: string, signal: AbortSignal): Promise<RunDocument> {
  const url = new URL(address, document.baseURI);
  if (language) {
    url.searchParams.set("lang", language);
  }
  const response = await fetch(url, { signal, credentials: "same-origin", headers: { Accept: "application/json" } });
  if (!response.ok) {
    throw new RunRefused(await refusal(response));
  }
  return (await response.json()) as RunDocument;
}

async function refusal(response: Response): Promise<string> {
  try {
    const problem = (await response.json()) as { detail?: string };
    return problem.detail ?? "";
  } catch {
    return "";
  }
}
