import { nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { hue, type Run } from "../run/run.js";
import type { Speaker } from "../run/words.js";
import type { Arrow, BandShape, Fold, Note, Picture } from "./ladder-layout.js";

const SIDE = ["left", "right"];

/**
 * The ladder as SVG. Every group carries the step at which it appears (`data-from`) and, where it takes time, the step at
 * which it is complete (`data-to`): the playing position, and what is chosen, then only move classes and ends; nothing is drawn
 * anew.
 */
export function drawPicture(
  picture: Picture,
  run: Run,
  speaker: Speaker,
  select: (segment: number) => void,
  difference: number | null,
): TemplateResult {
  return svg`
    ${[picture.left, picture.right].map(
      (x, host) => svg`<line class="life ${SIDE[host]}" x1=${x} x2=${x} y1="0" y2=${picture.height}></line>`,
    )}
    ${drawBands(picture.bands, picture)}
    ${picture.folds.map((fold) => drawFold(fold, picture, speaker))}
    ${picture.arrows.map((arrow, i) => drawArrow(arrow, i, run, speaker, select))}
    ${picture.notes.map((note) => drawNote(note, picture))}
    ${difference === null ? nothing : drawDifference(difference, picture, speaker)}
  ` as unknown as TemplateResult;
}

/** All bands twice: faint, and cut off at the time line as they are lived; one cut moves them all. */
function drawBands(bands: BandShape[], picture: Picture): SVGTemplateResult {
  return svg`<clipPath id="past"><rect class="past" x="0" y="0" width=${picture.width} height="0"></rect></clipPath>
    <g class="veils">${bands.map(drawBand)}</g><g class="lived" clip-path="url(#past)">${bands.map(drawBand)}</g>`;
}

function drawBand(shape: BandShape): SVGTemplateResult {
  const height = Math.max(shape.y2 - shape.y1, 4);
  return svg`<rect class=${`band ${SIDE[shape.band.host]}`} x=${shape.x} y=${shape.y1} width=${shape.width}
    height=${height} rx=${shape.listener ? 2.5 : 5}></rect>`;
}

function drawFold(fold: Fold, picture: Picture, speaker: Speaker): SVGTemplateResult {
  const zigzag = (x: number) => {
    const d = `M${x - 15} ${fold.y - 2}l7.5 -5l7.5 5l7.5 -5l7.5 5`;
    const e = `M${x - 15} ${fold.y + 5}l7.5 -5l7.5 5l7.5 -5l7.5 5`;
    return svg`<path class="gap" d=${`${d}v7l-7.5 -5l-7.5 5l-7.5 -5l-7.5 5z`}></path><path class="zigzag" d=${d + e}></path>`;
  };
  const text = speaker.say("fold", { time: speaker.time(fold.micros) });
  const middle = (picture.left + picture.right) / 2;
  return svg`<g class="fold" data-from=${fold.step}>${zigzag(picture.left)}${zigzag(picture.right)}
    <line class="rest" x1=${picture.left + 24} x2=${picture.right - 24} y1=${fold.y + 1} y2=${fold.y + 1}></line>
    <text class="wait" x=${middle} y=${fold.y + 5} text-anchor="middle">${text}</text></g>`;
}

function drawArrow(
  arrow: Arrow,
  index: number,
  run: Run,
  speaker: Speaker,
  select: (segment: number) => void,
): SVGTemplateResult {
  const { flight, x1, y1, x2, y2 } = arrow;
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const pointed = flight.outcome !== "lost" && flight.outcome !== "flying";
  const ex = x2 - (pointed ? 8 * Math.cos(angle) : 0);
  const ey = y2 - (pointed ? 8 * Math.sin(angle) : 0);
  const classes = [
    "arrow",
    hue(flight.segment.flags),
    flight.outcome,
    flight.segment.retransmission ? "again" : "",
    flight.copy ? "copy" : "",
    flight.segment.injected ? "injected" : "",
  ].join(" ");
  return svg`<g class=${classes} data-from=${arrow.from} data-to=${arrow.to} data-arrow=${index} @click=${() => select(index)}>
    <line class="touch" x1=${x1} y1=${y1} x2=${x2} y2=${y2}></line>
    <line class="veil" x1=${x1} y1=${y1} x2=${ex} y2=${ey}></line>
    <line class="solid" x1=${x1} y1=${y1} x2=${ex} y2=${ey} data-x1=${x1} data-y1=${y1} data-x2=${ex} data-y2=${ey}></line>
    ${drawEnd(arrow, angle)}
    ${flight.copy ? nothing : drawLabel(arrow)}
    <title>${title(arrow, run, speaker)}</title>
  </g>`;
}

function title(arrow: Arrow, run: Run, speaker: Speaker): string {
  return speaker.say(`outcome.${arrow.flight.outcome}`, { time: speaker.time(run.steps[arrow.from].at) });
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

function drawLabel(arrow: Arrow): SVGTemplateResult {
  const { label } = arrow;
  const first = label.chips[0];
  const last = label.numbers.at(-1);
  const x0 = label.x + first.x - 6;
  const x1 = last ? label.x + last.x + last.text.length * 7.25 + 6 : label.x + label.width + 6;
  return svg`<g class="label">
    <rect class="plate" x=${x0} y=${label.y - 11.5} width=${x1 - x0} height="23" rx="7"></rect>
    ${label.chips.map((chip) => {
      const kind = chip.text === "SYN" ? "syn" : chip.text === "FIN" ? "fin" : chip.text === "RST" ? "rst" : "plain";
      return svg`<g class=${`chip ${kind}`}><rect x=${label.x + chip.x} y=${label.y - 9} width=${chip.width} height="18" rx="5"></rect>
        <text x=${label.x + chip.x + chip.width / 2} y=${label.y + 4.2} text-anchor="middle">${chip.text}</text></g>`;
    })}
    ${label.numbers.map((n) => svg`<text class="number" x=${label.x + n.x} y=${label.y + 4.2}>${n.text}</text>`)}
    ${label.numbers.length === 0 ? drawTold(arrow) : nothing}
  </g>`;
}

/** On a phone: the numbers of the selected segment, and of the one that it answers, under their chips. */
function drawTold(arrow: Arrow): SVGTemplateResult {
  const { label, flight } = arrow;
  const { seq, ack, len } = flight.segment;
  const parts = [
    `seq=${seq}`,
    ...(len > 0 ? [`len=${len}`] : []),
    ...(ack === null || ack === undefined ? [] : [`ack=${ack}`]),
  ];
  const text = parts.join(" ");
  const width = text.length * 6.7 + 12;
  const middle = label.x + label.width / 2;
  return svg`<rect class="plate told" x=${middle - width / 2} y=${label.y + 10} width=${width} height="18" rx="6"></rect>
    <text class="number told" x=${middle} y=${label.y + 23} text-anchor="middle">${text}</text>`;
}

function drawNote(note: Note, picture: Picture): SVGTemplateResult {
  const left = note.host === 0;
  const life = left ? picture.left : picture.right;
  const away = note.kind === "state" ? (left ? -15 : 15) : left ? -24 : 24;
  const listening = (left ? -1 : 1) * picture.beside[note.host];
  const x = life + away + listening;
  const mark = life + (left ? -10 : 10) + listening;
  const d =
    note.kind === "signal"
      ? left
        ? `M${mark - 9} ${note.y}l9 -5v10z`
        : `M${mark + 9} ${note.y}l-9 -5v10z`
      : left
        ? `M${mark} ${note.y}l-9 -5v10z`
        : `M${mark} ${note.y}l9 -5v10z`;
  return svg`<g class=${`note ${note.kind} ${SIDE[note.host]}`} data-from=${note.step}>
    ${note.kind === "state" ? nothing : note.kind === "timer" ? drawBell(mark + (left ? -5 : 5), note.y) : svg`<path class="mark" d=${d}></path>`}
    ${note.lines.map(
      (line, i) => svg`<text x=${x} y=${note.y + 4.2 + i * 14} text-anchor=${left ? "end" : "start"}>${line}</text>`,
    )}</g>`;
}

function drawBell(x: number, y: number): SVGTemplateResult {
  return svg`<g class="clock"><circle cx=${x} cy=${y} r="5.5"></circle><path d=${`M${x} ${y - 3.4}v3.4l2.4 1.6`}></path></g>`;
}

/** Where two runs part. */
function drawDifference(step: number, picture: Picture, speaker: Speaker): SVGTemplateResult {
  const y = (picture.y[step] ?? picture.height - 20) - 9;
  return svg`<g class="difference"><line x1="6" x2=${picture.width - 6} y1=${y} y2=${y}></line>
    <text x=${(picture.left + picture.right) / 2} y=${y - 5} text-anchor="middle">${speaker.say("difference")}</text></g>`;
}
