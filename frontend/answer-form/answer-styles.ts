import { css } from "lit";

export const answerStyles = css`
  :host {
    display: block;
  }
  form {
    display: grid;
    gap: 14px;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 8px;
    min-width: 0;
  }
  legend {
    color: var(--stf-soft);
    font-size: 14px;
    padding: 0;
    margin-bottom: 8px;
  }
  .option {
    display: grid;
    grid-template-columns: 22px 1fr auto;
    gap: 12px;
    align-items: start;
    min-height: 44px;
    padding: 10px 14px;
    border: 1px solid var(--stf-line);
    border-radius: 11px;
    background: var(--stf-paper);
    cursor: pointer;
    box-sizing: border-box;
  }
  .option:has(:checked) {
    border-color: var(--stf-ink);
    box-shadow: inset 0 0 0 1px var(--stf-ink);
  }
  .option .sign {
    font-weight: 700;
  }
  .option input {
    width: 20px;
    height: 20px;
    margin: 2px 0 0;
    accent-color: var(--stf-ink);
  }
  .number {
    display: grid;
    gap: 6px;
    justify-items: start;
  }
  .number span {
    color: var(--stf-soft);
    font-size: 14px;
  }
  .number input {
    font: 18px/1.4 var(--stf-mono);
    color: var(--stf-ink);
    background: var(--stf-paper);
    border: 1px solid var(--stf-edge);
    border-radius: 9px;
    height: 44px;
    box-sizing: border-box;
    padding: 0 12px;
    width: min(14em, 100%);
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 14px;
    flex-wrap: wrap;
  }
  button {
    font: inherit;
    font-weight: 600;
    color: var(--stf-paper);
    background: var(--stf-ink);
    border: 1px solid var(--stf-ink);
    border-radius: 9px;
    min-height: 44px;
    padding: 0 20px;
    cursor: pointer;
  }
  button[aria-disabled="true"] {
    cursor: progress;
  }
  :focus-visible {
    outline: 3px solid var(--vaadin-focus-ring-color);
    outline-offset: 2px;
  }
  .say {
    color: var(--stf-soft);
    font-size: 14.5px;
  }
  .say:empty {
    display: none;
  }
  .way {
    display: block;
    color: var(--stf-soft);
    font-size: 13.5px;
  }
  .chip {
    display: inline-block;
    font: 600 13px/1.5 var(--stf-mono);
    border: 1px solid currentColor;
    border-radius: 6px;
    padding: 0 6px;
    margin-inline-end: 6px;
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
  .numbers {
    font-family: var(--stf-mono);
    font-size: 15px;
  }
`;
