import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { Speaker } from "../run/words.js";
import { toldWidth } from "./label-layout.js";
import type { Arrow, Note, Picture } from "./ladder-layout.js";
import { span } from "./notes.js";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const HEIGHT = 20;

/** Where two runs part: a line behind all that is told, so that it goes through no number. */
export function drawParting(step: number, picture: Picture): SVGTemplateResult {
  const y = heightOf(step, picture);
  return svg`<line id="parting" class="parting" x1="6" x2=${picture.width - 6} y1=${y} y2=${y}></line>`;
}

/** The words at that line, on it or near it, where they cover least. */
export function drawDifference(step: number, picture: Picture, speaker: Speaker): SVGTemplateResult {
  const words = speaker.say("difference");
  const width = span(words, picture.narrow ? 6.6 : 7.2) + 16;
  const { x, y } = placeFor(width, heightOf(step, picture), picture);
  return svg`<g id="difference" class="difference">
    <rect x=${x} y=${y} width=${width} height=${HEIGHT} rx="10"></rect>
    <text x=${x + width / 2} y=${y + HEIGHT / 2 + 4.2} text-anchor="middle">${words}</text></g>`;
}

/** What stands before the veil: where the runs part, and room for what else does. */
export function drawFront({ width, height, narrow }: Picture, difference: number | null): TemplateResult {
  return html`<svg class="front ${narrow ? "narrow" : ""}" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${difference === null ? nothing : svg`<use class="to-part" href="#parting"></use>`}
    <g></g>
    ${difference === null ? nothing : svg`<use href="#difference"></use>`}
  </svg>`;
}

function heightOf(step: number, { y, height }: Picture): number {
  return (y[step] ?? height - 20) - 9;
}

function placeFor(width: number, at: number, picture: Picture): Box {
  const { left, right } = picture;
  const taken = [
    ...picture.arrows.flatMap(labelBoxes),
    ...picture.notes.map((note) => noteBox(note, picture)),
    ...picture.folds.map(({ y }) => ({ x: (left + right) / 2 - 60, y: y - 9, width: 120, height: 20 })),
  ];
  const covered = (box: Box) => taken.reduce((sum, other) => sum + overlap(box, other), 0);
  const across = [left + 14, right - 14 - width, (left + right - width) / 2, picture.width - 2 - width, 2];
  const places = [0, -14, 14].flatMap((aside) =>
    across.map((x) => ({ x, y: at + aside - HEIGHT / 2, width, height: HEIGHT })),
  );
  return places.reduce((best, place) => (covered(place) < covered(best) ? place : best));
}

/** A label, and under it the numbers that it shows once it is chosen. */
function labelBoxes({ label, flight }: Arrow): Box[] {
  if (flight.copy) {
    return [];
  }
  const box = { x: label.x - 4, y: label.y - 11, width: label.width + 8, height: 22 };
  const told = toldWidth(label.told);
  const middle = label.x + label.width / 2;
  return label.numbers ? [box] : [box, { x: middle - told / 2, y: label.y + 10, width: told, height: 18 }];
}

function noteBox({ host, lines, y }: Note, { left, right, narrow, beside }: Picture): Box {
  const width = 26 + Math.max(...lines.map((line) => span(line, narrow ? 6.4 : 7.6)));
  const x = host === 0 ? left - beside[0] - width : right + beside[1];
  return { x, y: y - 8, width, height: lines.length * 14 + 2 };
}

function overlap(a: Box, b: Box): number {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, wide) * Math.max(0, high);
}
