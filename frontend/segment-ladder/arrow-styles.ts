import { css } from "lit";

/** Segments: their lines, heads, labels and what became of them. */
export const arrowStyles = css`
  .arrow,
  .front :is(g, .glow) {
    --tone: var(--stf-data);
  }
  .arrow,
  .label {
    cursor: pointer;
  }
  :is(.arrow, .front *).syn {
    --tone: var(--stf-syn);
  }
  :is(.arrow, .front *).fin {
    --tone: var(--stf-fin);
  }
  :is(.arrow, .front *).rst {
    --tone: var(--stf-rst);
  }
  .solid {
    stroke: var(--tone);
    stroke-width: 1.7;
    stroke-linecap: round;
  }
  :is(.syn, .fin, .rst) > .solid {
    stroke-width: 2.5;
  }
  .again > .solid {
    stroke-dasharray: 7 5;
  }
  :is(.copy, .injected) > .solid {
    stroke-dasharray: 1.5 5;
  }
  .touch {
    pointer-events: stroke;
    stroke-width: 34;
  }
  .glow {
    stroke: color-mix(in srgb, var(--tone) 13%, transparent);
    stroke-width: 26;
    stroke-linecap: round;
  }
  .glow.answered {
    stroke: color-mix(in srgb, var(--tone) 7%, transparent);
  }
  .head {
    fill: var(--tone);
  }
  .discarded > .head {
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
  .plate {
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
  .number {
    font: var(--weight, 400) 12px var(--stf-mono);
    fill: var(--stf-ink);
  }
  .told {
    display: var(--told, none);
  }
  .number.told {
    font-size: 11px;
  }
  /* What stands before the veil is the picture's own: only what inherits tells them apart. */
  .front .selected {
    --weight: 600;
    --told: inline;
  }
  .front .answered {
    --told: inline;
  }
`;
