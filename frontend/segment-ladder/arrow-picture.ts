import { nothing, svg, type SVGTemplateResult } from "lit";
import { type Flight, hue } from "../run/run.js";
import type { Speaker } from "../run/words.js";
import { toldWidth } from "./label-layout.js";
import type { Arrow } from "./ladder-layout.js";

/** How a segment's line is drawn: its hue, and whether it is one that was sent before, a copy, or from nowhere. */
export function tone(flight: Flight): string {
  return [
    hue(flight.segment.flags),
    flight.segment.retransmission ? "again" : "",
    flight.copy ? "copy" : "",
    flight.segment.injected ? "injected" : "",
  ]
    .filter((name) => name !== "")
    .join(" ");
}

/** One segment's way as SVG, but for its label; its number in the run is `data-arrow`. */
export function drawArrow(arrow: Arrow, index: number, speaker: Speaker): SVGTemplateResult {
  const { flight, x1, y1, x2, y2 } = arrow;
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const pointed = flight.outcome !== "lost" && flight.outcome !== "flying";
  const ex = x2 - (pointed ? 8 * Math.cos(angle) : 0);
  const ey = y2 - (pointed ? 8 * Math.sin(angle) : 0);
  return svg`<g class=${`arrow ${tone(flight)} ${flight.outcome}`} data-arrow=${index}>
    <line class="touch" x1=${x1} y1=${y1} x2=${x2} y2=${y2}></line>
    <line class="solid" x1=${x1} y1=${y1} x2=${ex} y2=${ey}></line>
    <g id=${`end-${index}`} class=${flight.outcome}>${drawEnd(arrow, angle)}</g>
    <title>${title(arrow, speaker)}</title>
  </g>`;
}

function title(arrow: Arrow, speaker: Speaker): string {
  return speaker.say(`outcome.${arrow.flight.outcome}`, { time: speaker.time(arrow.at) });
}

/** Its points are computed here: a transform of each would be a layer's worth of work for the browser. */
function drawEnd(arrow: Arrow, angle: number): SVGTemplateResult {
  const { x2, y2, flight } = arrow;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const point = (along: number, across: number) =>
    `${x2 + along * cos - across * sin} ${y2 + along * sin + across * cos}`;
  if (flight.outcome === "lost") {
    return svg`<path class="cross" d=${`M${x2 - 6} ${y2 - 6}l12 12m0 -12l-12 12`}></path>`;
  }
  if (flight.outcome === "flying") {
    return svg`<circle class="head" cx=${x2} cy=${y2} r="3.5"></circle>`;
  }
  const head = svg`<path class="head" d=${`M${point(0, 0)}L${point(-10.5, -4.8)}L${point(-10.5, 4.8)}Z`}></path>`;
  if (flight.outcome === "discarded") {
    const x = x2 - 19 * cos;
    const y = y2 - 19 * sin;
    return svg`${head}<g class="barred"><circle cx=${x} cy=${y} r="6.5"></circle>
      <path d=${`M${x - 4.4} ${y + 4.4}l8.8 -8.8`}></path></g>`;
  }
  return head;
}

/** What stands on a segment's way; drawn after all of them, so that no other one goes through it. */
export function drawLabel(arrow: Arrow, index: number, speaker: Speaker): SVGTemplateResult | typeof nothing {
  const { label, flight } = arrow;
  if (flight.copy) {
    return nothing;
  }
  const first = label.chips[0];
  const { numbers } = label;
  const x0 = label.x + first.x - 6;
  const x1 = label.x + (numbers ? numbers.x + numbers.text.length * 7.25 : label.width) + 6;
  return svg`<g id=${`label-${index}`} class="label" data-arrow=${index}>
    <rect class="plate" x=${x0} y=${label.y - 11.5} width=${x1 - x0} height="23" rx="7"></rect>
    ${label.chips.map((chip) => {
      const kind = chip.text === "SYN" ? "syn" : chip.text === "FIN" ? "fin" : chip.text === "RST" ? "rst" : "plain";
      return svg`<g class=${`chip ${kind}`}><rect x=${label.x + chip.x} y=${label.y - 9} width=${chip.width} height="18" rx="5"></rect>
        <text x=${label.x + chip.x + chip.width / 2} y=${label.y + 4.2} text-anchor="middle">${chip.text}</text></g>`;
    })}
    ${numbers ? svg`<text class="number" x=${label.x + numbers.x} y=${label.y + 4.2}>${numbers.text}</text>` : drawTold(arrow)}
    <title>${title(arrow, speaker)}</title>
  </g>`;
}

/** On a phone: the numbers of the selected segment, and of the one that it answers, under their chips. */
function drawTold({ label }: Arrow): SVGTemplateResult {
  const width = toldWidth(label.told);
  const middle = label.x + label.width / 2;
  return svg`<rect class="plate told" x=${middle - width / 2} y=${label.y + 10} width=${width} height="18" rx="6"></rect>
    <text class="number told" x=${middle} y=${label.y + 23} text-anchor="middle">${label.told}</text>`;
}
