import { css } from "lit";

export const changeStyles = css`
  :host {
    display: block;
    color: var(--stf-ink);
    font: 16px/1.5 var(--stf-sans);
  }
  * {
    box-sizing: border-box;
  }
  .heading {
    font-size: 15px;
    margin: 0 0 6px;
  }
  .soft,
  label span {
    color: var(--stf-soft);
    font-size: 14px;
    margin: 0;
  }
  ol {
    margin: 0 0 12px;
    padding: 0;
    list-style: none;
    display: grid;
    gap: 6px;
  }
  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 10px;
    border: 1px solid var(--stf-line);
    border-radius: 9px;
    padding: 2px 4px 2px 14px;
    background: var(--stf-paper);
  }
  .add {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: end;
    margin-top: 10px;
  }
  label {
    display: grid;
    gap: 3px;
    min-width: 0;
  }
  select,
  input,
  button {
    font: inherit;
    color: inherit;
    min-height: 44px;
    max-width: 100%;
    border: 1px solid var(--stf-edge);
    border-radius: 9px;
    background: var(--stf-paper);
    padding: 4px 10px;
  }
  input {
    width: 6em;
    font-family: var(--stf-mono);
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    border: 0;
    margin: 0;
    padding: 0;
  }
  fieldset label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 44px;
    font: 600 14px var(--stf-mono);
  }
  fieldset input {
    width: 20px;
    min-height: 20px;
    accent-color: var(--stf-ink);
  }
  legend {
    color: var(--stf-soft);
    font-size: 14px;
    padding: 0;
  }
  button {
    cursor: pointer;
  }
  .plus {
    font-weight: 600;
  }
  .remove {
    border-color: transparent;
    background: transparent;
    width: 44px;
    padding: 0;
  }
  :focus-visible {
    outline: 3px solid var(--vaadin-focus-ring-color);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
