import { css } from "lit";
import { arrowStyles } from "./arrow-styles.js";

const legend = css`
  .legend {
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
  .relative {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 40px;
    cursor: pointer;
  }
  .relative input {
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
    --faint: 0.32;
  }
  /* In a room nobody is to read what is still to come. */
  :host([hiding]) :is(.arrow.ghost, .note.ghost, .fold.ghost, .band.ghost, .band .veil) {
    visibility: hidden;
  }
  :host([unreal]) {
    background: repeating-linear-gradient(
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
  .difference line {
    stroke: var(--stf-rst);
    stroke-width: 1.6;
    stroke-dasharray: 8 4;
  }
  .difference text {
    font: 600 12.5px var(--stf-sans);
    fill: var(--stf-rst);
    paint-order: stroke;
    stroke: var(--stf-sheet);
    stroke-width: 8px;
    stroke-linejoin: round;
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
  :host([unreal]) .names {
    background: none;
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
    opacity: 0.55;
  }
  .band rect {
    fill: var(--band);
    stroke: var(--hue);
    stroke-width: 1;
  }
  .band .veil {
    opacity: 0.22;
  }
  .band.ghost .solid {
    display: none;
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
  .now {
    stroke: var(--stf-ink);
    stroke-width: 1;
    stroke-dasharray: 2 4;
    opacity: 0.5;
    pointer-events: none;
  }
  .now.hidden {
    display: none;
  }
  .note text {
    font-size: 12.5px;
    fill: var(--stf-soft);
  }
  .note.call text {
    font: 12px var(--stf-mono);
  }
  .note.state text {
    font-weight: 600;
    fill: var(--hue);
    letter-spacing: 0.02em;
  }
  .note.signal text {
    font-weight: 600;
    fill: var(--stf-ink);
  }
  .narrow .note text {
    font-size: 10.5px;
    letter-spacing: -0.02em;
  }
  .narrow .note.call text {
    font-size: 10.5px;
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
  .note.ghost {
    opacity: var(--faint);
  }
  .fold.ghost {
    opacity: 0.4;
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
];
