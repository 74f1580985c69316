import { chips, type Run } from "../run/run.js";
import type { Segment, Step } from "../run/trace.js";
import type { Speaker } from "../run/words.js";
import { callText, slug } from "./notes.js";

/** One step as a sentence: what the panel's heading, the table and the screen reader say. */
export function sentence(run: Run, index: number, speaker: Speaker): string {
  const step = run.steps[index];
  if (!step) {
    return speaker.say("step.none");
  }
  const segment = run.segmentOf(step);
  return speaker.say(`step.${key(step, segment)}`, {
    host: speaker.name("host", step.host),
    call: callText(step),
    from: step.from ?? "",
    to: step.to ?? "",
    segment: segment ? segmentText(segment) : "",
    timer: speaker.name("timer", step.timer ?? ""),
    signal: speaker.name("signal", slug(step.signal)),
    due: step.due === undefined ? "" : speaker.time(step.due),
  });
}

function key(step: Step, segment: Segment | undefined): string {
  if (step.kind === "send" && segment?.retransmission) {
    return "resend";
  }
  if (step.kind === "timer") {
    return `timer.${step.action ?? "fired"}`;
  }
  return step.kind;
}

export function segmentText(segment: Segment): string {
  const flags = chips(segment.flags).join("+") || "–";
  const ack = segment.ack === null || segment.ack === undefined ? "" : ` ack=${segment.ack}`;
  const len = segment.len > 0 ? ` len=${segment.len}` : "";
  return `${flags} seq=${segment.seq}${ack}${len}`;
}
