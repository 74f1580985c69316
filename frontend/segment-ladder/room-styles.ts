import { css } from "lit";

/** Large, for a room. */
export const roomStyles = css`
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
    background: var(--stf-paper);
    padding: 1.5vmin;
    overflow: auto;
    zoom: 1.35;
  }
  :host([projector]) :is(.what-if, .states, .take, .told, .branches, .inspector) {
    display: none;
  }
  :host([projector]) .bar {
    bottom: -1.5vmin;
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
