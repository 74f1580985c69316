import { css } from "lit";

export const blankStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--stf-ink);
    font: 16px/1.6 var(--stf-sans);
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
  .text {
    margin: 0;
    line-height: 3.1;
    max-width: 68ch;
  }
  .part {
    display: none;
  }
  @container (max-width: 480px) {
    .part {
      display: inline;
    }
  }
  code {
    font: 0.92em var(--stf-mono);
  }
  .entry {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    max-width: 100%;
    vertical-align: middle;
    line-height: 1.4;
  }
  input,
  select,
  .slot {
    font: inherit;
    color: inherit;
    min-height: 44px;
    max-width: 100%;
    padding: 4px 10px;
    border: 1px solid var(--stf-edge);
    border-radius: 9px;
    background: var(--stf-paper);
  }
  input {
    width: 11em;
  }
  input.number {
    font-family: var(--stf-mono);
  }
  .text input.number {
    width: 9em;
  }
  .slot {
    min-width: 7em;
    border-style: dashed;
    cursor: pointer;
  }
  .slot.full {
    border-style: solid;
  }
  .slot[aria-pressed="true"],
  .slot.over {
    border: 2px solid var(--stf-ink);
    padding: 3px 9px;
  }
  .right > :is(input, select, .slot, .flags),
  .wrong > :is(input, select, .slot, .flags) {
    border-color: currentColor;
    border-width: 2px;
  }
  .wrong > :is(input, select, .slot) {
    border-style: dashed;
  }
  .sign {
    font-weight: 700;
  }
  .unit {
    color: var(--stf-soft);
  }
  .hint {
    margin: 14px 0 8px;
    color: var(--stf-soft);
    font-size: 14px;
  }
  .bank {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .word,
  .flag {
    font: inherit;
    color: inherit;
    min-height: 44px;
    padding: 4px 14px;
    border: 1px solid var(--stf-edge);
    border-radius: 9px;
    background: var(--stf-sheet);
    cursor: grab;
  }
  .word {
    touch-action: none;
    position: relative;
  }
  .word.held {
    z-index: 2;
    cursor: grabbing;
    box-shadow: 0 6px 18px rgb(0 0 0 / 20%);
  }
  .word.used {
    color: var(--stf-soft);
    border-style: dashed;
  }
  .word[aria-pressed="true"] {
    border: 2px solid var(--stf-ink);
    padding: 3px 13px;
  }
  .flags {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .flag {
    cursor: pointer;
    font: 600 14px var(--stf-mono);
    padding: 4px 12px;
  }
  .flag[aria-pressed="true"] {
    background: var(--stf-ink);
    border-color: var(--stf-ink);
    color: var(--stf-paper);
  }
  .flag.syn[aria-pressed="true"] {
    background: var(--stf-syn);
    border-color: var(--stf-syn);
  }
  .flag.fin[aria-pressed="true"] {
    background: var(--stf-fin);
    border-color: var(--stf-fin);
  }
  .flag.rst[aria-pressed="true"] {
    background: var(--stf-rst);
    border-color: var(--stf-rst);
  }
  button:disabled,
  select:disabled {
    cursor: default;
    color: inherit;
    opacity: 1;
  }
  .rows {
    display: grid;
    gap: 10px;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(7em, 11em) 1fr;
    gap: 4px 14px;
    align-items: center;
  }
  .row .name {
    color: var(--stf-soft);
    font-size: 14.5px;
  }
  .header {
    display: grid;
    grid-template-columns: repeat(32, 1fr);
    gap: 3px;
  }
  .field {
    grid-column: span var(--bits);
    border: 1px solid var(--stf-line);
    border-radius: 6px;
    padding: 4px 2px;
    display: grid;
    gap: 2px;
    justify-items: center;
    align-content: center;
    text-align: center;
    min-width: 0;
    min-height: 56px;
    background: var(--stf-paper);
  }
  .field .name {
    font-size: 13px;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .field code {
    color: var(--stf-soft);
    font-size: 12.5px;
    overflow-wrap: anywhere;
  }
  .field .slot {
    min-width: 0;
    font-size: 14px;
    padding: 2px 8px;
  }
  :focus-visible {
    outline: 3px solid var(--vaadin-focus-ring-color);
    outline-offset: 2px;
  }
  .header.list {
    grid-template-columns: 1fr;
  }
  .list .field {
    grid-column: 1;
    grid-template-columns: 1fr auto;
    justify-items: start;
    align-items: center;
    text-align: start;
    padding: 4px 10px;
    min-height: 44px;
  }
  .list .field .slot {
    min-width: 9em;
  }
  .list .field .name {
    writing-mode: horizontal-tb;
    font-size: 15px;
  }
  .field.narrow .name {
    writing-mode: vertical-rl;
  }
  @container (max-width: 640px) {
    .header {
      grid-template-columns: 1fr;
    }
    .field {
      grid-column: 1;
      grid-template-columns: 1fr auto;
      justify-items: start;
      align-items: center;
      text-align: start;
      padding: 4px 10px;
      min-height: 44px;
    }
    .field.narrow .name {
      writing-mode: horizontal-tb;
    }
    .field .slot {
      min-width: 9em;
    }
  }
  @media (max-width: 480px) {
    .row {
      grid-template-columns: 1fr;
    }
  }
`;
