import { html, nothing, type TemplateResult } from "lit";
import type { Run } from "../run/run.js";
import type { Speaker } from "../run/words.js";
import type { Taste } from "./ladder-layout.js";

const LARGE = 99_999;

/** What the chips of this run mean, of those that were sent by a step; small numbers, and moments in a row, for who prefers them. */
export function drawLegend(
  run: Run,
  speaker: Speaker,
  until: number,
  taste: Taste,
  onTaste: (taste: Partial<Taste>) => void,
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
    <span class="tastes"
      >${choice("even", taste, onTaste, speaker)} ${large ? choice("relative", taste, onTaste, speaker) : nothing}</span
    >`;
}

function choice(
  name: keyof Taste,
  taste: Taste,
  onTaste: (taste: Partial<Taste>) => void,
  speaker: Speaker,
): TemplateResult {
  const chosen = (event: Event) => onTaste({ [name]: (event.target as HTMLInputElement).checked });
  return html`<label class="taste"
    ><input type="checkbox" name=${name} .checked=${taste[name]} @change=${chosen} /> ${speaker.say(name)}</label
  >`;
}
