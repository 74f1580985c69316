import { css } from "lit";
import { answerStyles } from "./answer-styles.js";
import { changeStyles } from "./change-styles.js";
import { panelStyles } from "./panel-styles.js";
import { roomStyles } from "./room-styles.js";

const frame = css`
  /* What is folded away takes no focus, also where a dialog leads the keys through its fields. */
  details:not([open]) > :not(summary) {
    display: none;
  }

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
  /* What moves in the picture is then no reason to look at these again. */
  .side,
  .what-if,
  .states,
  .bar {
    contain: content;
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
    position: sticky;
    bottom: 0;
    z-index: 2;
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
    min-height: 44px;
    line-height: 1.2;
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

const sizes = css`
  @container (max-width: 820px) {
    .sim {
      grid-template-columns: minmax(0, 1fr);
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
    }
    .place {
      min-width: auto;
      flex: none;
    }
  }
  @container (max-width: 620px) {
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
      /* In a row of its own with the place. */
      flex: 1 1 calc(100% - 290px);
      min-width: 40px;
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
  /* In a dialog on a phone: the word says enough. */
  @container (max-width: 340px) {
    .go .icon {
      display: none;
    }
    button.go {
      min-width: 80px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
  @media print {
    :host {
      color-scheme: light; /* paper is, whatever the screen is */
    }
    .bar,
    .told > summary {
      display: none;
    }
    .sim {
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      border-left: 0;
      border-top: 1px solid var(--stf-line);
      break-inside: avoid;
    }
  }
`;

export const ladderStyles = [frame, controls, panelStyles, changeStyles, answerStyles, sizes, roomStyles];
