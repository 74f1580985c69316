import { css } from "lit";
import { arrowStyles } from "./arrow-styles.js";

const legend = css`
  .legend {
    /* Before the veil, which reaches a little beyond the picture. */
    position: relative;
    display: flex;
    gap: 6px 16px;
    flex-wrap: wrap;
    align-items: center;
    font-size: 13.5px;
    color: var(--stf-soft);
    padding: 2px 10px 12px;
  }
  .legend .chip {
    display: inline-block;
    font: 600 11px/18px var(--stf-mono);
    padding: 0 6px;
    border-radius: 5px;
    border: 1.5px solid currentColor;
    margin-right: 2px;
  }
  .tastes {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .taste {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 40px;
    /* For fingers, without a row of its own height. */
    margin: -8px 0;
    cursor: pointer;
  }
  .taste input {
    width: 18px;
    height: 18px;
    accent-color: var(--stf-ink);
  }
  .chip.syn {
    color: var(--stf-syn);
  }
  .chip.fin {
    color: var(--stf-fin);
  }
  .chip.rst {
    color: var(--stf-rst);
  }
  .chip.plain {
    color: var(--stf-data);
  }
`;

const stage = css`
  :host {
    display: block;
    position: relative;
    min-width: 0;
    padding: 0 8px;
    max-height: max(560px, 88vh);
    overflow-y: auto;
    overflow-x: hidden;
    color: var(--stf-ink);
    border-radius: var(--stf-radius);
    /* Opaque, so that the browser scrolls it without painting it again. */
    background-color: var(--stf-sheet);
  }
  /* Before everything, also what is to come, so that nobody takes any of it for TCP. */
  :host([unreal]) .canvas::after {
    content: "";
    position: absolute;
    inset: 0 -8px;
    pointer-events: none;
    background-image: repeating-linear-gradient(
      -45deg,
      transparent 0 14px,
      color-mix(in srgb, var(--stf-rst) 7%, transparent) 14px 16px
    );
  }
  h3 {
    margin: 12px 0 0;
    text-align: center;
    font: 600 14px var(--stf-sans);
    color: var(--stf-soft);
  }
  .parting {
    stroke: var(--stf-rst);
    stroke-width: 1.6;
    stroke-dasharray: 8 4;
  }
  /* Once it is there the picture's own line is seen, behind all that is told. */
  [data-passed] {
    display: none;
  }
  /* Words that the line goes behind. */
  .parted {
    --halo: var(--stf-sheet);
  }
  .difference rect {
    fill: var(--stf-sheet);
    stroke: var(--stf-rst);
    stroke-width: 1.2;
  }
  .difference text {
    font: 600 12px var(--stf-sans);
    fill: var(--stf-rst);
  }
  .narrow .difference text {
    font-size: 11px;
  }
`;

const picture = css`
  .names {
    position: sticky;
    top: 0;
    z-index: 1;
    height: 44px;
    margin: 0 auto;
    font-weight: 650;
    font-size: 16px;
    background: linear-gradient(var(--stf-sheet) 82%, transparent);
  }
  .names span {
    position: absolute;
    top: 10px;
    transform: translateX(-50%);
    white-space: nowrap;
  }
  .left {
    color: var(--stf-left);
    --hue: var(--stf-left);
    --band: var(--stf-left-band);
  }
  .right {
    color: var(--stf-right);
    --hue: var(--stf-right);
    --band: var(--stf-right-band);
  }
  .picture {
    display: block;
    width: 100%;
    height: auto;
    margin: 0 auto;
    font-family: var(--stf-sans);
  }
  .life {
    stroke: var(--hue);
    stroke-width: 1.2;
    stroke-dasharray: 1 4;
    stroke-linecap: round;
    stroke-opacity: 0.55;
  }
  .band {
    fill: var(--band);
    stroke: var(--hue);
    stroke-width: 1;
  }
  .canvas {
    position: relative;
    margin: 0 auto;
    overflow: clip;
    overflow-clip-margin: 8px;
  }
  /* Layers of their own, which the browser need not look at while the veil moves. */
  .paper,
  .picture {
    position: relative;
    z-index: 0;
  }
  /* What is to come is paler. The veil and the time line are moved by the browser's compositor alone. */
  .veil {
    position: absolute;
    inset: 0;
    background: color-mix(in srgb, var(--stf-sheet) 68%, transparent);
    pointer-events: none;
    will-change: transform;
    forced-color-adjust: none;
  }
  /* In a room nobody is to read, or to reach, what is still to come. */
  :host([hiding]) .veil {
    background: var(--stf-sheet);
    pointer-events: auto;
  }
  .front {
    position: absolute;
    inset: 0;
    width: 100%;
    height: auto;
    pointer-events: none;
    font-family: var(--stf-sans);
    --halo: var(--stf-sheet);
  }
  .now {
    position: absolute;
    inset: 0 1% auto;
    border-top: 1px dashed color-mix(in srgb, var(--stf-ink) 50%, transparent);
    pointer-events: none;
    will-change: transform;
  }
  .fold .gap {
    fill: var(--stf-sheet);
  }
  .fold .zigzag {
    fill: none;
    stroke: var(--stf-soft);
    stroke-width: 1.3;
  }
  .fold .rest {
    stroke: var(--stf-line);
    stroke-width: 1.2;
    stroke-dasharray: 2 5;
  }
  .fold .wait {
    font-size: 13px;
    fill: var(--stf-soft);
    paint-order: stroke;
    stroke: var(--stf-sheet);
    stroke-width: 10px;
    stroke-linejoin: round;
  }
  .note text {
    font-size: var(--small, 12.5px);
    letter-spacing: var(--tight, normal);
    fill: var(--stf-soft);
    paint-order: stroke;
    stroke: var(--halo, none);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .note.call text {
    font: var(--small, 12px) var(--stf-mono);
  }
  .note.state text {
    font-weight: 600;
    fill: var(--hue);
    letter-spacing: var(--tight, 0.02em);
  }
  .note.signal text {
    font-weight: 600;
    fill: var(--stf-ink);
  }
  .narrow {
    --small: 10.5px;
    --tight: -0.02em;
  }
  .mark {
    fill: var(--stf-soft);
  }
  .note.signal .mark {
    fill: var(--stf-ink);
  }
  .clock circle {
    fill: var(--stf-sheet);
    stroke: var(--stf-soft);
    stroke-width: 1.3;
  }
  .clock path {
    fill: none;
    stroke: var(--stf-soft);
    stroke-width: 1.3;
  }
`;

/** On paper the whole run is told, wherever it stands on the screen. */
const paper = css`
  @media print {
    :host {
      max-height: none;
      overflow: visible;
      break-inside: auto;
    }
    .now,
    .veil,
    .front,
    .tastes {
      display: none;
    }
  }
`;

export const stageStyles = [
  css`
    * {
      box-sizing: border-box;
    }
  `,
  stage,
  legend,
  picture,
  arrowStyles,
  paper,
];
