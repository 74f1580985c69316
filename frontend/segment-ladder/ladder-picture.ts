import { nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { Speaker } from "../run/words.js";
import { drawArrow, drawLabel } from "./arrow-picture.js";
import type { BandShape, Fold, Note, Picture } from "./ladder-layout.js";
import type { Part, Parts } from "./parts.js";
import { drawDifference, drawParting } from "./parting.js";

const SIDE = ["left", "right"];

/**
 * The ladder as SVG, as far as its parts are to be drawn. It is the same wherever the run stands, but where nothing is to be
 * had of what begins after a step.
 */
export function drawPicture(
  picture: Picture,
  parts: Parts,
  speaker: Speaker,
  difference: number | null,
  until: number,
): TemplateResult {
  const bands = picture.bands.filter(({ band }) => band.from <= until);
  const ground = guard([picture, bands.length], () => [
    [picture.left, picture.right].map(
      (x, host) => svg`<line class="life ${SIDE[host]}" x1=${x} x2=${x} y1="0" y2=${picture.height}></line>`,
    ),
    bands.map(drawBand),
  ]);
  const drawn = (draw: (part: Part) => SVGTemplateResult) =>
    parts.list.map((part) => {
      const shown = parts.has(part) ? begun(part, until) : null;
      const size = shown && shown.folds.length + shown.arrows.length + shown.notes.length;
      return guard([part, size, speaker], () => (shown ? draw(shown) : nothing));
    });
  return svg`${ground}
    ${difference === null ? nothing : drawParting(difference, picture)}
    ${drawn((part) => drawLines(part, picture, speaker))} ${drawn((part) => drawWords(part, picture, speaker))}
    ${difference === null ? nothing : drawDifference(difference, picture, speaker)}
  ` as unknown as TemplateResult;
}

/** As much of a part as has begun by this step. */
function begun(part: Part, until: number): Part {
  return until === Infinity
    ? part
    : {
        ...part,
        folds: part.folds.filter(({ step }) => step <= until),
        arrows: part.arrows.filter(({ arrow }) => arrow.from <= until),
        notes: part.notes.filter(({ note }) => note.step <= until),
      };
}

/** A group of its own: the browser puts it in and takes it away as a whole. */
function drawLines(part: Part, picture: Picture, speaker: Speaker): SVGTemplateResult {
  return svg`<g>${part.folds.map((fold) => drawFold(fold, picture, speaker))}
    ${part.arrows.map(({ arrow, index }) => drawArrow(arrow, index, speaker))}</g>`;
}

/** Before the lines of all parts, so that none goes through words. */
function drawWords(part: Part, picture: Picture, speaker: Speaker): SVGTemplateResult {
  return svg`<g>${part.arrows.map(({ arrow, index }) => drawLabel(arrow, index, speaker))}
    ${part.notes.map(({ note, index }) => drawNote(note, index, picture))}</g>`;
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
  return svg`<g class="fold">${zigzag(picture.left)}${zigzag(picture.right)}
    <line class="rest" x1=${picture.left + 24} x2=${picture.right - 24} y1=${fold.y + 1} y2=${fold.y + 1}></line>
    <text class="wait" x=${middle} y=${fold.y + 5} text-anchor="middle">${text}</text></g>`;
}

function drawNote(note: Note, index: number, picture: Picture): SVGTemplateResult {
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
  return svg`<g id=${`note-${index}`} class=${`note ${note.kind} ${SIDE[note.host]}`}>
    ${note.kind === "state" ? nothing : note.kind === "timer" ? drawBell(mark + (left ? -5 : 5), note.y) : svg`<path class="mark" d=${d}></path>`}
    ${note.lines.map(
      (line, i) => svg`<text x=${x} y=${note.y + 4.2 + i * 14} text-anchor=${left ? "end" : "start"}>${line}</text>`,
    )}</g>`;
}

function drawBell(x: number, y: number): SVGTemplateResult {
  return svg`<g class="clock"><circle cx=${x} cy=${y} r="5.5"></circle><path d=${`M${x} ${y - 3.4}v3.4l2.4 1.6`}></path></g>`;
}
