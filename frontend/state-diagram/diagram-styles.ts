import { css } from "lit";

const figure = css`
  details:not([open]) > :not(summary) {
    display: none;
  }

  :host {
    display: block;
    color: var(--stf-ink);
    font: 15px/1.55 var(--stf-sans);
  }
  :host(:lang(zh)) {
    line-height: 1.75;
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
  .waiting {
    min-height: 320px;
  }
  .figure {
    display: block;
    width: 100%;
    height: auto;
    margin: 0 auto;
  }
  .left {
    --hue: var(--stf-left);
  }
  .right {
    --hue: var(--stf-right);
  }
  .state rect {
    fill: var(--stf-sheet);
    stroke: var(--stf-edge);
    stroke-width: 1.4;
  }
  .state.here rect {
    stroke: var(--stf-ink);
    stroke-width: 2.4;
  }
  .state text {
    font: 600 13px var(--stf-mono);
    fill: var(--stf-ink);
  }
  .state text.small {
    font-size: 11.5px;
  }
  .state.blank {
    cursor: pointer;
  }
  .state.blank rect {
    stroke-dasharray: 5 4;
  }
  .state.chosen rect {
    stroke: var(--stf-left);
    stroke-width: 3;
  }
  .right-mark rect {
    stroke: var(--stf-syn);
  }
  .wrong-mark rect {
    stroke: var(--stf-rst);
  }
  .state text.mark {
    font: 700 16px var(--stf-sans);
  }
  .right-mark text.mark {
    fill: var(--stf-syn);
  }
  .wrong-mark text.mark {
    fill: var(--stf-rst);
  }
`;

const edges = css`
  .edge,
  .words {
    cursor: pointer;
  }
  .touch {
    stroke: transparent;
    stroke-width: 18;
  }
  .way {
    stroke: var(--stf-edge);
    stroke-width: 1.3;
  }
  .broken .way {
    stroke: var(--stf-rst);
    stroke-dasharray: 5 4;
  }
  .head {
    fill: var(--stf-edge);
  }
  .broken .head {
    fill: var(--stf-rst);
  }
  .taken .way {
    stroke: none;
  }
  .went {
    stroke: var(--hue);
    stroke-width: 2.6;
  }
  .broken .went {
    stroke-dasharray: 6 4;
  }
  .taken .head,
  .current .head,
  .chosen .head {
    fill: var(--stf-ink);
  }
  .current .went {
    stroke-width: 4.5;
  }
  .chosen .way {
    stroke: var(--stf-ink);
    stroke-width: 2.6;
  }
  .plate {
    fill: var(--stf-sheet);
  }
  .words text {
    font: 11.5px var(--stf-mono);
    fill: var(--stf-soft);
  }
  .words.taken text,
  .words.chosen text {
    fill: var(--stf-ink);
    font-weight: 600;
  }
  .token {
    transition: transform 0.25s ease;
  }
  .token circle {
    fill: var(--hue);
    stroke: var(--stf-sheet);
    stroke-width: 2;
  }
  .token text {
    font: 700 12px var(--stf-sans);
    fill: var(--stf-sheet);
  }
  @media (prefers-reduced-motion: reduce) {
    .token {
      transition: none;
    }
  }
`;

const words = css`
  .rule {
    margin: 10px 0 0;
    min-height: 4.6em;
    color: var(--stf-soft);
  }
  .rule p {
    margin: 0 0 6px;
    color: var(--stf-ink);
  }
  .rule .name {
    font: 600 14px var(--stf-mono);
  }
  .rule .cite {
    font-size: 13px;
    color: var(--stf-soft);
  }
  summary {
    cursor: pointer;
    color: var(--stf-soft);
    font-size: 14px;
    min-height: 44px;
    display: inline-flex;
    align-items: center;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    font: 13px/1.6 var(--stf-mono);
    width: 100%;
  }
  td,
  th {
    text-align: left;
    padding: 3px 14px 3px 0;
    border-bottom: 1px solid var(--stf-line);
    white-space: nowrap;
  }
  th {
    font: 600 13px var(--stf-sans);
    color: var(--stf-soft);
  }
  tr[aria-current] {
    background: var(--stf-left-band);
  }
  button {
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid var(--stf-line);
    border-radius: 9px;
    min-height: 42px;
    padding: 0 12px;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:disabled,
  .label:disabled {
    cursor: default;
  }
  button.row {
    min-height: 40px;
    border: 0;
    padding: 0;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  button[aria-pressed="true"] {
    border-color: var(--stf-ink);
    box-shadow: inset 0 0 0 1px var(--stf-ink);
    font-weight: 650;
  }
  button.right-mark {
    border-color: var(--stf-syn);
    color: var(--stf-syn);
  }
  button.wrong-mark {
    border-color: var(--stf-rst);
    color: var(--stf-rst);
  }
  .blanks,
  .bank {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 8px 0;
  }
  .label {
    font: 600 13.5px var(--stf-mono);
    position: relative;
    cursor: grab;
    touch-action: none;
  }
  .label.held {
    z-index: 2;
    cursor: grabbing;
    background: var(--stf-sheet);
    box-shadow: 0 6px 18px rgb(0 0 0 / 20%);
  }
  .label.used {
    color: var(--stf-soft);
    border-style: dashed;
    font-weight: 400;
  }
  .hint {
    margin: 12px 0 0;
    color: var(--stf-soft);
  }
  :focus-visible {
    outline: 3px solid var(--stf-left);
    outline-offset: 2px;
  }
`;

export const diagramStyles = [figure, edges, words];
