import { css } from "lit";

/** The panels beside the picture. */
export const panelStyles = css`
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
