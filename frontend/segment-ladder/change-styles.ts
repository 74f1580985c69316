import { css } from "lit";

/** The forms that change a run. */
export const changeStyles = css`
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 0 0 10px;
  }
  .choices button {
    font-size: 14px;
  }
  .target {
    font-weight: 600;
    margin: 0 0 6px;
    overflow-wrap: anywhere;
  }
  .target.left {
    color: var(--stf-left);
  }
  .target.right {
    color: var(--stf-right);
  }
  .form,
  .packet {
    border-top: 1px solid var(--stf-line);
  }
  :is(.form, .packet, .take) > summary {
    cursor: pointer;
    min-height: 44px;
    display: flex;
    align-items: center;
    font-weight: 600;
    font-size: 15px;
  }
  .form form {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    gap: 10px 14px;
    align-items: end;
    padding: 4px 0 14px;
  }
  .form :is(h3, fieldset, button) {
    grid-column: 1 / -1;
  }
  .form h3 {
    margin: 6px 0 0;
    font: 600 14px var(--stf-sans);
  }
  .form label:not(fieldset label),
  .choices label {
    display: grid;
    gap: 3px;
    font-size: 14px;
    color: var(--stf-soft);
  }
  .choices label {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    white-space: nowrap;
  }
  :is(.form, .choices) :is(select, input:not(fieldset input)) {
    font: 14px var(--stf-mono);
    color: var(--stf-ink);
    background: var(--stf-sheet);
    border: 1px solid var(--stf-edge);
    border-radius: 8px;
    min-height: 42px;
    padding: 0 10px;
    width: 100%;
  }
  .choices select {
    width: auto;
  }
  /* Said where a number is typed that goes nowhere. */
  .no-ack {
    display: none;
    margin: 0;
    grid-column: 1 / -1;
    font-size: 14px;
  }
  form:not(:has([name="flag-."]:checked)):has([name="ack"]:not(:placeholder-shown)) .no-ack {
    display: block;
  }
  .form button {
    justify-self: start;
  }
  a.button {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    padding: 0 14px;
    border: 1px solid var(--stf-line);
    border-radius: 9px;
    color: var(--stf-ink);
    text-decoration: none;
    font-size: 14px;
  }
  .branches {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 0 0 10px;
  }
  .tabs {
    display: flex;
    gap: 8px;
    overflow-x: auto;
    flex: 1 1 200px;
  }
  @container (max-width: 620px) {
    .tabs {
      flex-basis: 100%;
    }
  }
  .tab {
    white-space: nowrap;
    flex: none;
  }
  button[aria-pressed="true"] {
    border-color: var(--stf-ink);
    box-shadow: inset 0 0 0 1px var(--stf-ink);
    font-weight: 600;
  }
  .refused {
    margin: 0 0 10px;
    padding: 10px 14px;
    border-left: 3px solid var(--stf-rst);
    background: var(--stf-sheet);
    /* In sight also where the form that it is about is far below. */
    position: sticky;
    top: 8px;
    z-index: 3;
    box-shadow: 0 1px 0 var(--stf-line);
  }
  fieldset {
    border: 0;
    padding: 0;
    margin: 0 0 12px;
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  legend {
    padding: 0 0 4px;
    font-weight: 600;
  }
  fieldset label {
    display: inline-flex;
    position: relative;
  }
  fieldset input {
    position: absolute;
    inset: 0;
    opacity: 0;
    margin: 0;
    cursor: pointer;
  }
  fieldset span {
    display: inline-flex;
    align-items: center;
    min-height: 42px;
    padding: 0 12px;
    border: 1px solid var(--stf-line);
    border-radius: 9px;
    font: 14px var(--stf-mono);
  }
  fieldset input:checked + span {
    border-color: var(--stf-ink);
    box-shadow: inset 0 0 0 1px var(--stf-ink);
    font-weight: 650;
  }
  fieldset input:checked + span::before {
    content: "● ";
    font-size: 10px;
    margin-right: 5px;
  }
  fieldset input:focus-visible + span {
    outline: 3px solid var(--stf-left);
    outline-offset: 2px;
  }
  :is(.branch-name, .beside) {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    font-size: 14px;
    color: var(--stf-soft);
  }
  .branch-name input,
  .beside select {
    font: 14px var(--stf-sans);
    color: var(--stf-ink);
    background: var(--stf-sheet);
    border: 1px solid var(--stf-edge);
    border-radius: 8px;
    min-height: 42px;
    padding: 0 10px;
    max-width: 190px;
  }
`;
