import { html, nothing, type TemplateResult } from "lit";
import type { Run } from "../run/run.js";
import type { Speaker } from "../run/words.js";

const LARGE = 99_999;

/** What the chips of this run mean, of those that were sent by a step, and small numbers for who prefers them. */
export function drawLegend(
  run: Run,
  speaker: Speaker,
  until: number,
  relative: boolean,
  onRelative: (event: Event) => void,
): TemplateResult {
  const sent = run.flights.filter((flight) => flight.sent <= until);
  const flags = sent.map((flight) => flight.segment.flags).join("");
  const entry = (shown: boolean, chip: string, kind: string, word: string) =>
    shown ? html`<span><span class="chip ${kind}">${chip}</span> ${speaker.say(`legend.${word}`)}</span>` : nothing;
  const again = sent.some((flight) => flight.segment.retransmission);
  const large = run.flights.some((flight) => flight.segment.seq > LARGE);
  return html`${entry(flags.includes("S"), "SYN", "syn", "syn")} ${entry(flags.includes("F"), "FIN", "fin", "fin")}
  ${entry(flags.includes("R"), "RST", "rst", "rst")} ${entry(flags.includes("."), "ACK", "plain", "plain")}
  ${entry(again, "↻", "plain", "again")}
  ${large
    ? html`<label class="relative"
        ><input type="checkbox" .checked=${relative} @change=${onRelative} /> ${speaker.say("relative")}</label
      >`
    : nothing}`;
}
