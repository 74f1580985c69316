import { css } from "lit";

const frame = css`
  :host {
    display: block;
    margin: 22px 0;
    color: var(--stf-ink);
    font: 16px/1.6 var(--stf-sans);
    container-type: inline-size;
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
  .sim {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 320px;
    background: var(--stf-sheet);
    border: 1px solid var(--stf-line);
    border-radius: var(--stf-radius);
  }
  .left-side {
    min-width: 0;
  }
  .what-if,
  .states {
    border-top: 1px solid var(--stf-line);
    padding: 14px 18px 8px;
    font-size: 15px;
  }
  .states {
    padding-top: 4px;
  }
  .states > summary {
    cursor: pointer;
    min-height: 44px;
    display: flex;
    align-items: center;
    font-weight: 600;
  }
  .sim.plain {
    grid-template-columns: minmax(0, 1fr);
  }
  .stages {
    min-width: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .stages.two {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .stages.two ladder-stage + ladder-stage {
    border-left: 1px solid var(--stf-line);
  }
  .side {
    border-left: 1px solid var(--stf-line);
    padding: 18px 18px 20px;
    font-size: 15px;
    line-height: 1.55;
  }
  :host(:lang(zh)) .side {
    line-height: 1.75;
  }
  .bar {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 8px;
    border-top: 1px solid var(--stf-line);
    padding: 10px 14px;
    background: var(--stf-sheet);
    border-radius: 0 0 var(--stf-radius) var(--stf-radius);
  }
  .waiting {
    display: block;
    min-height: 420px;
    overflow: hidden;
  }
  .shimmer {
    height: 420px;
    background:
      linear-gradient(var(--stf-line), var(--stf-line)) 24% 0 / 2px 100% no-repeat,
      linear-gradient(var(--stf-line), var(--stf-line)) 54% 0 / 2px 100% no-repeat;
    animation: breathe 1.4s ease-in-out infinite alternate;
  }
  @keyframes breathe {
    from {
      opacity: 0.4;
    }
  }
  .failed {
    display: block;
    padding: 28px 24px;
  }
  .world {
    margin: 0 0 10px;
    padding: 10px 14px;
    border: 2px dashed var(--stf-rst);
    border-radius: 10px;
    font-weight: 600;
    color: var(--stf-rst);
  }
  .unreal {
    border: 2px dashed var(--stf-rst);
  }
`;

const controls = css`
  button {
    font: inherit;
    font-size: 15px;
    color: var(--stf-ink);
    background: transparent;
    border: 1px solid var(--stf-line);
    border-radius: 9px;
    min-width: 44px;
    height: 44px;
    padding: 0 12px;
    cursor: pointer;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    touch-action: manipulation;
  }
  button:hover:not(:disabled) {
    border-color: var(--stf-edge);
  }
  button:disabled {
    opacity: 0.4;
    cursor: default;
  }
  button.go {
    background: var(--stf-ink);
    color: var(--stf-sheet);
    border-color: var(--stf-ink);
    font-weight: 600;
    min-width: 104px;
  }
  :focus-visible {
    outline: 3px solid var(--stf-left);
    outline-offset: 2px;
  }
  .icon {
    width: 16px;
    height: 16px;
    fill: currentColor;
    flex: none;
  }
  input[type="range"] {
    flex: 1 1 120px;
    min-width: 80px;
    height: 44px;
    accent-color: var(--stf-ink);
    margin: 0 4px;
    cursor: pointer;
  }
  .place {
    font: 13px var(--stf-mono);
    color: var(--stf-soft);
    white-space: nowrap;
    min-width: 21ch;
    text-align: right;
  }
  .now-said {
    display: none;
    margin: 0;
  }
  .speed {
    font: 13px var(--stf-mono);
    min-width: 52px;
  }
`;

const panel = css`
  .left {
    color: var(--stf-left);
  }
  .right {
    color: var(--stf-right);
  }
  .side section + section {
    margin-top: 18px;
    padding-top: 16px;
    border-top: 1px solid var(--stf-line);
  }
  h2 {
    font-size: 12.5px;
    letter-spacing: 0.08em;
    text-transform: uppercase;
    color: var(--stf-soft);
    margin: 0 0 6px;
    font-weight: 600;
  }
  .side p {
    margin: 0 0 8px;
  }
  .what {
    font-weight: 620;
  }
  .why {
    min-height: 9.5em;
  }
  .cite {
    font-size: 13px;
    color: var(--stf-soft);
  }
  .eq {
    font: 13px/1.7 var(--stf-mono);
    background: var(--stf-paper);
    border: 1px solid var(--stf-line);
    border-left: 3px solid var(--stf-syn);
    border-radius: 8px;
    padding: 7px 10px;
    margin: 8px 0;
    overflow-wrap: anywhere;
  }
  .eq.fails {
    border-left-color: var(--stf-rst);
  }
  .eq b {
    font-weight: 680;
    color: var(--stf-syn);
  }
  .eq.fails b,
  .eq.fails .verdict {
    color: var(--stf-rst);
  }
  .live {
    font-variant-numeric: tabular-nums;
  }
  .verdict {
    display: block;
    font: 13px/1.6 var(--stf-sans);
    color: var(--stf-syn);
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font: 13.5px/1.75 var(--stf-mono);
  }
  .blocks :is(td, th) {
    text-align: right;
    padding: 1px 0 1px 8px;
    font-weight: 400;
  }
  .blocks th:first-child {
    text-align: left;
    padding-left: 0;
    color: var(--stf-soft);
  }
  .blocks thead th {
    font: 600 13px var(--stf-sans);
  }
  .blocks td.new {
    font-weight: 680;
  }
  .dot {
    display: inline-block;
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--stf-syn);
    margin-left: 5px;
    vertical-align: 2px;
  }
  .blocks td {
    position: relative;
  }
  .told > summary {
    cursor: pointer;
    color: var(--stf-soft);
    font-size: 14px;
    min-height: 44px;
    display: inline-flex;
    align-items: center;
    padding: 0 4px;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .told[open] {
    overflow-x: auto;
  }
  .steps :is(td, th) {
    text-align: left;
    padding: 4px 14px 4px 0;
    border-bottom: 1px solid var(--stf-line);
    vertical-align: baseline;
  }
  .steps th {
    font: 600 13px var(--stf-sans);
    color: var(--stf-soft);
  }
  .steps .said {
    font-family: var(--stf-sans);
    min-width: 18em;
  }
  .steps tr[aria-current="step"] {
    background: var(--stf-left-band);
  }
  .row {
    height: 40px;
    font: inherit;
  }
`;

const sizes = css`
  @container (max-width: 820px) {
    .sim {
      grid-template-columns: 1fr;
    }
    .side {
      border-left: 0;
      border-top: 1px solid var(--stf-line);
      order: 2;
      padding-bottom: 14px;
    }
    .stages.two {
      grid-template-columns: minmax(0, 1fr);
    }
    .stages.two ladder-stage + ladder-stage {
      border-left: 0;
      border-top: 1px solid var(--stf-line);
    }
    .left-side {
      display: contents;
    }
    .what-if,
    .states {
      order: 3;
    }
    .bar {
      order: 4;
      position: sticky;
      bottom: 0;
      z-index: 2;
    }
    .place {
      min-width: 0;
    }
  }
  @container (max-width: 540px) {
    .side {
      padding: 14px 14px 12px;
    }
    .bar {
      flex-wrap: wrap;
      padding: 8px 10px;
      gap: 6px;
    }
    .bar input[type="range"] {
      order: 4;
      flex: 1 1 100px;
      height: 40px;
    }
    .bar .now-said {
      display: block;
      flex: 1 0 100%;
      font-size: 14.5px;
      font-weight: 600;
      line-height: 1.4;
      min-height: 2.8em;
    }
    .bar .place {
      order: 5;
      font-size: 12px;
    }
    .go {
      flex: 1;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
  @media print {
    .bar,
    .told > summary {
      display: none;
    }
  }
`;

const changes = css`
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
  .judged {
    border-left: 3px solid var(--stf-line);
    padding-left: 12px;
    margin: 6px 0 10px;
  }
  .judged ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .judged .said {
    margin: 0;
    font-weight: 600;
  }
  .judged li.right {
    color: var(--stf-syn);
  }
  .judged li.wrong {
    color: var(--stf-rst);
  }
  .judged .mine {
    color: var(--stf-soft);
    display: block;
    padding-left: 1.3em;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 14px;
    margin: 0;
    font: 13.5px/1.7 var(--stf-mono);
  }
  dt {
    color: var(--stf-soft);
  }
  dd {
    margin: 0;
    text-align: right;
    overflow-wrap: anywhere;
  }
`;

const room = css`
  .naming button {
    width: 100%;
    height: auto;
    min-height: 44px;
    padding: 8px 12px;
    margin: 0 0 8px;
    justify-content: flex-start;
    text-align: start;
    line-height: 1.4;
  }
  .in-class {
    margin: 10px 0 0;
  }
  :host([projector]) {
    --faint: 0;
    background: var(--stf-paper);
    padding: 1.5vmin;
    overflow: auto;
    zoom: 1.35;
  }
  :host([projector]) :is(.what-if, .states, .take, .told, .branches, .inspector) {
    display: none;
  }
  :host([projector]) .side {
    font-size: 18px;
  }
  .room .what {
    font-size: 1.25em;
  }
  @media print {
    .in-class,
    .take,
    .what-if {
      display: none;
    }
  }
`;

export const ladderStyles = [frame, controls, panel, changes, sizes, room];
