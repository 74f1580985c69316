import { css } from "lit";

export const orderStyles = css`
  :host {
    display: block;
    max-width: 680px;
    color: var(--stf-ink);
    font: 16px/1.45 var(--stf-sans);
  }
  * {
    box-sizing: border-box;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  ol,
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 8px;
  }
  .row,
  .aside li {
    display: flex;
    align-items: stretch;
    min-height: 56px;
    border: 1px solid var(--stf-line);
    border-radius: 11px;
    background: var(--stf-sheet);
    position: relative;
    transition:
      transform 170ms ease,
      box-shadow 170ms ease,
      border-color 170ms ease;
  }
  .row {
    cursor: grab;
  }
  :host([locked]) .row {
    cursor: default;
  }
  .place {
    flex: none;
    width: 36px;
    display: grid;
    place-items: center;
    font: 600 14px var(--stf-mono);
    color: var(--stf-soft);
  }
  .grip {
    flex: none;
    width: 40px;
    display: grid;
    place-items: center;
    touch-action: none;
    color: var(--stf-soft);
  }
  :host([locked]) .grip {
    width: 0;
  }
  .grip svg {
    width: 12px;
    height: 20px;
    stroke: currentColor;
    stroke-width: 3;
    stroke-linecap: round;
  }
  button {
    font: inherit;
    color: inherit;
    background: transparent;
    border: 0;
    cursor: pointer;
    touch-action: manipulation;
  }
  button.item {
    flex: 1;
    min-width: 0;
    text-align: left;
    padding: 7px 6px;
    border-radius: 8px;
    cursor: inherit;
    user-select: none;
    -webkit-user-select: none;
  }
  :focus-visible {
    outline: 3px solid var(--stf-left);
    outline-offset: -3px;
  }
  .what {
    display: block;
    min-width: 0;
  }
  .way {
    display: block;
    font-size: 14px;
    line-height: 1.35;
    color: var(--stf-soft);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 3px 4px;
    min-height: 24px;
  }
  .chip {
    font: 600 12px/18px var(--stf-mono);
    padding: 0 6px;
    border: 1.5px solid currentColor;
    border-radius: 5px;
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
  .numbers {
    font: 14px/1.4 var(--stf-mono);
    margin-left: 4px;
  }
  .words {
    font-weight: 550;
  }
  .buttons {
    flex: none;
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 6px 8px;
  }
  .move {
    width: 44px;
    height: 44px;
    display: grid;
    place-items: center;
    border: 1px solid var(--stf-line);
    border-radius: 9px;
    flex: none;
  }
  .move:hover:not(:disabled) {
    border-color: var(--stf-edge);
  }
  .move:disabled {
    opacity: 0.35;
    cursor: default;
  }
  .move svg {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .row.held {
    z-index: 3;
    cursor: grabbing;
    transition: none;
    border-color: var(--stf-ink);
    box-shadow: 0 10px 28px #0003;
    rotate: -0.6deg;
  }
  .row.grabbed {
    border-color: var(--stf-ink);
    box-shadow: 0 0 0 2px var(--stf-ink);
  }
  .row.together::after {
    content: "";
    position: absolute;
    top: 100%;
    left: 16px;
    height: 9px;
    border-left: 4px solid var(--stf-edge);
  }
  .row.held::after,
  .order:has(.shift-up, .shift-down) .row::after {
    display: none;
  }
  .shift-up {
    transform: translateY(calc(-1 * var(--step)));
  }
  .shift-down {
    transform: translateY(var(--step));
  }
  .mark {
    display: block;
    font-size: 14px;
    font-weight: 600;
  }
  .row.right {
    border-color: var(--stf-syn);
  }
  .row.right .mark,
  .row.right .place {
    color: var(--stf-syn);
  }
  .row.right .mark::before {
    content: "✓ ";
  }
  .row:is(.impossible, .wrong) {
    border-color: var(--stf-rst);
    border-left-width: 4px;
  }
  .row:is(.impossible, .wrong) :is(.mark, .place) {
    color: var(--stf-rst);
  }
  .row:is(.impossible, .wrong) .mark::before {
    content: "✗ ";
  }
  .aside {
    margin-top: 14px;
    padding: 10px 12px 12px;
    border: 1.5px dashed var(--stf-line);
    border-radius: 11px;
  }
  .aside.over {
    border-color: var(--stf-ink);
    background: color-mix(in srgb, var(--stf-ink) 5%, transparent);
  }
  .aside h4 {
    margin: 0 0 6px;
    font-size: 14px;
    font-weight: 600;
    color: var(--stf-soft);
  }
  .aside .empty {
    margin: 0;
    font-size: 14px;
    color: var(--stf-soft);
  }
  .aside li {
    align-items: center;
    padding: 6px 8px 6px 14px;
    justify-content: space-between;
    gap: 10px;
    border-style: dashed;
  }
  @media (max-width: 520px) {
    .place {
      width: 26px;
    }
    .grip {
      width: 40px;
    }
    .buttons {
      display: grid;
      grid-template-rows: 40px 40px;
      grid-auto-flow: column;
      align-content: center;
      padding: 5px 6px;
    }
    .move {
      width: 42px;
      height: 40px;
    }
    .move.out {
      grid-row: 1 / span 2;
      align-self: center;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .row {
      transition: none;
    }
  }
`;
