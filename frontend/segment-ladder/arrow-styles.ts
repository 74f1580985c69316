import { css } from "lit";

/** Segments: their lines, heads, labels and what became of them. */
export const arrowStyles = css`
  .arrow {
    --syn: var(--stf-syn);
    --fin: var(--stf-fin);
    --rst: var(--stf-rst);
    --data: var(--stf-data);
    --ink: var(--stf-ink);
    --tone: var(--data);
    cursor: pointer;
  }
  .arrow.ghost {
    --syn: color-mix(in srgb, var(--stf-syn) 32%, var(--stf-sheet));
    --fin: color-mix(in srgb, var(--stf-fin) 32%, var(--stf-sheet));
    --rst: color-mix(in srgb, var(--stf-rst) 32%, var(--stf-sheet));
    --data: color-mix(in srgb, var(--stf-data) 32%, var(--stf-sheet));
    --ink: color-mix(in srgb, var(--stf-ink) 32%, var(--stf-sheet));
  }
  .arrow.syn {
    --tone: var(--syn);
  }
  .arrow.fin {
    --tone: var(--fin);
  }
  .arrow.rst {
    --tone: var(--rst);
  }
  .arrow .solid,
  .arrow .veil {
    stroke: var(--tone);
    stroke-width: 1.7;
    stroke-linecap: round;
  }
  .arrow:is(.syn, .fin, .rst) line:is(.solid, .veil) {
    stroke-width: 2.5;
  }
  .arrow.again line:is(.solid, .veil) {
    stroke-dasharray: 7 5;
  }
  .arrow.copy line:is(.solid, .veil),
  .arrow.injected line:is(.solid, .veil) {
    stroke-dasharray: 1.5 5;
  }
  .arrow:not(.active) .veil {
    display: none;
  }
  .arrow .veil {
    stroke-opacity: 0.24;
  }
  .arrow .touch {
    pointer-events: stroke;
    stroke-width: 34;
  }
  .arrow.selected .touch {
    stroke: color-mix(in srgb, var(--tone) 13%, transparent);
    stroke-width: 26;
    stroke-linecap: round;
  }
  .arrow.answered .touch {
    stroke: color-mix(in srgb, var(--tone) 7%, transparent);
    stroke-width: 26;
    stroke-linecap: round;
  }
  .arrow .head {
    fill: var(--tone);
  }
  .arrow.discarded .head {
    fill: var(--stf-sheet);
    stroke: var(--tone);
    stroke-width: 1.4;
  }
  .barred {
    fill: var(--stf-sheet);
    stroke: var(--rst);
    stroke-width: 1.8;
  }
  .cross {
    stroke: var(--rst);
    stroke-width: 3;
    stroke-linecap: round;
  }
  .arrow.active :is(.head, .cross, .barred) {
    fill-opacity: 0.22;
    stroke-opacity: 0.22;
  }
  .label .plate {
    fill: var(--stf-sheet);
  }
  .label .chip rect {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .label .chip text {
    font: 600 12px var(--stf-mono);
    fill: currentColor;
  }
  .label .number {
    font: 12px var(--stf-mono);
    fill: var(--ink);
  }
  .arrow .chip.syn {
    color: var(--syn);
  }
  .arrow .chip.fin {
    color: var(--fin);
  }
  .arrow .chip.rst {
    color: var(--rst);
  }
  .arrow .chip.plain {
    color: var(--data);
  }
  .label .number.told {
    font-size: 11px;
  }
  .arrow:not(.selected, .answered) .told {
    display: none;
  }
  .selected .label .number {
    font-weight: 600;
  }
`;
