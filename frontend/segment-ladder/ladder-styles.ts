import { css } from "lit";

const frame = css`
  :host {
    display: block;
    margin: 22px 0;
    color: var(--stf-ink);
    font: 16px/1.6 var(--stf-sans);
    container-type: inline-size;
    --faint: 0.32;
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
  .stage {
    min-width: 0;
    padding: 0 8px;
    max-height: max(560px, 88vh);
    overflow-y: auto;
    overflow-x: hidden;
    outline: 0;
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
  .unreal .stage {
    background: repeating-linear-gradient(
      -45deg,
      transparent 0 14px,
      color-mix(in srgb, var(--stf-rst) 7%, transparent) 14px 16px
    );
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
  .speed {
    font: 13px var(--stf-mono);
    min-width: 52px;
  }
  .legend {
    display: flex;
    gap: 6px 16px;
    flex-wrap: wrap;
    align-items: center;
    font-size: 13.5px;
    color: var(--stf-soft);
    padding: 2px 10px 12px;
  }
  .legend .chip {
    display: inline-block;
    font: 600 11px/18px var(--stf-mono);
    padding: 0 6px;
    border-radius: 5px;
    border: 1.5px solid currentColor;
    margin-right: 2px;
  }
  .relative {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 40px;
    cursor: pointer;
  }
  .relative input {
    width: 18px;
    height: 18px;
    accent-color: var(--stf-ink);
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
`;

const picture = css`
  .names {
    position: sticky;
    top: 0;
    z-index: 1;
    height: 44px;
    margin: 0 auto;
    font-weight: 650;
    font-size: 16px;
    background: linear-gradient(var(--stf-sheet) 82%, transparent);
  }
  .unreal .names {
    background: none;
  }
  .names span {
    position: absolute;
    top: 10px;
    transform: translateX(-50%);
    white-space: nowrap;
  }
  .left {
    color: var(--stf-left);
    --hue: var(--stf-left);
    --band: var(--stf-left-band);
  }
  .right {
    color: var(--stf-right);
    --hue: var(--stf-right);
    --band: var(--stf-right-band);
  }
  .picture {
    display: block;
    width: 100%;
    height: auto;
    margin: 0 auto;
    font-family: var(--stf-sans);
  }
  .life {
    stroke: var(--hue);
    stroke-width: 1.2;
    stroke-dasharray: 1 4;
    stroke-linecap: round;
    opacity: 0.55;
  }
  .band rect {
    fill: var(--band);
    stroke: var(--hue);
    stroke-width: 1;
  }
  .band .veil {
    opacity: 0.22;
  }
  .band.ghost .solid {
    display: none;
  }
  .fold .gap {
    fill: var(--stf-sheet);
  }
  .fold .zigzag {
    fill: none;
    stroke: var(--stf-soft);
    stroke-width: 1.3;
  }
  .fold .rest {
    stroke: var(--stf-line);
    stroke-width: 1.2;
    stroke-dasharray: 2 5;
  }
  .fold .wait {
    font-size: 13px;
    fill: var(--stf-soft);
    paint-order: stroke;
    stroke: var(--stf-sheet);
    stroke-width: 10px;
    stroke-linejoin: round;
  }
  .now {
    stroke: var(--stf-ink);
    stroke-width: 1;
    stroke-dasharray: 2 4;
    opacity: 0.5;
    pointer-events: none;
  }
  .now.hidden {
    display: none;
  }
  .note text {
    font-size: 12.5px;
    fill: var(--stf-soft);
  }
  .note.call text {
    font: 12px var(--stf-mono);
  }
  .note.state text {
    font-weight: 600;
    fill: var(--hue);
    letter-spacing: 0.02em;
  }
  .note.signal text {
    font-weight: 600;
    fill: var(--stf-ink);
  }
  .narrow .note text {
    font-size: 10.5px;
    letter-spacing: -0.02em;
  }
  .narrow .note.call text {
    font-size: 10.5px;
  }
  .mark {
    fill: var(--stf-soft);
  }
  .note.signal .mark {
    fill: var(--stf-ink);
  }
  .clock circle {
    fill: var(--stf-sheet);
    stroke: var(--stf-soft);
    stroke-width: 1.3;
  }
  .clock path {
    fill: none;
    stroke: var(--stf-soft);
    stroke-width: 1.3;
  }
  .note.ghost {
    opacity: var(--faint);
  }
  .fold.ghost {
    opacity: 0.4;
  }
`;

const arrows = css`
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
  .selected .label .number {
    font-weight: 600;
  }
`;

const panel = css`
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
    .bar {
      order: 3;
      position: sticky;
      bottom: 0;
      z-index: 2;
    }
    .place {
      min-width: 0;
    }
  }
  @container (max-width: 540px) {
    .stage {
      padding: 0 2px;
    }
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
    .stage {
      max-height: none;
    }
  }
`;

export const ladderStyles = [frame, controls, picture, arrows, panel, sizes];
