import { css } from "lit";

/** Segments: their lines, heads, labels and what became of them. */
export const arrowStyles = css`
  .arrow {
    --tone: var(--stf-data);
    cursor: pointer;
  }
  .arrow.syn {
    --tone: var(--stf-syn);
  }
  .arrow.fin {
    --tone: var(--stf-fin);
  }
  .arrow.rst {
    --tone: var(--stf-rst);
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
  .arrow .veil {
    opacity: 0;
  }
  .arrow.active .veil {
    opacity: 0.24;
  }
  .arrow .touch {
    stroke: transparent;
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
    stroke: var(--stf-rst);
    stroke-width: 1.8;
  }
  .cross {
    stroke: var(--stf-rst);
    stroke-width: 3;
    stroke-linecap: round;
  }
  .arrow.active :is(.head, .cross, .barred) {
    opacity: 0.22;
  }
  .arrow.ghost {
    opacity: var(--faint);
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
    fill: var(--stf-ink);
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
