import type { Step } from "../run/trace.js";
import type { Speaker } from "../run/words.js";

/** What stands beside the life line at this step, if anything. */
export function noteOf(
  step: Step,
  speaker: Speaker,
): { kind: "state" | "call" | "timer" | "signal"; text: string } | undefined {
  switch (step.kind) {
    case "state":
      return { kind: "state", text: step.to ?? "" };
    case "call":
      return { kind: "call", text: callText(step) };
    case "signal":
      return { kind: "signal", text: speaker.name("signal", slug(step.signal)) };
    case "timer":
      return step.action === "fired"
        ? { kind: "timer", text: speaker.name("timer.short", step.timer ?? "") }
        : undefined;
    default:
      return undefined;
  }
}

export function callText(step: Step): string {
  return `${step.call}(${step.bytes ?? ""})`;
}

/** Breaks at spaces and after hyphens so that no line is wider than this, as far as words allow. */
export function wrap(text: string, width: number, letter: number): string[] {
  const parts = text.match(/[^\s-]+-?|\s+/g) ?? [text];
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    if (line.trim() !== "" && span(line + part.trimEnd(), letter) > width) {
      lines.push(line.trim());
      line = part.trimStart();
    } else {
      line += part;
    }
  }
  lines.push(line.trim());
  return lines.filter((l) => l !== "");
}

/** About how wide this text is; a Chinese character is twice a Latin letter. */
export function span(text: string, letter: number): number {
  let sum = 0;
  for (const char of text) {
    sum += char.codePointAt(0)! > 0x2e80 ? letter * 1.75 : letter;
  }
  return sum;
}

/** The RFC's words for a signal as a key: "connection reset" is `connection-reset`. */
export function slug(words: string | undefined): string {
  return (words ?? "").replaceAll(":", "").replaceAll(" ", "-");
}
