import { css } from "lit";

/** What was guessed, and the chosen segment field by field. */
export const answerStyles = css`
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
  .judged :is(.because, .belief) {
    display: block;
    padding-left: 1.3em;
    color: var(--stf-ink);
  }
  .judged .because {
    color: var(--stf-soft);
  }
  .predict .typed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .predict .typed input {
    font: 16px var(--stf-mono);
    color: var(--stf-ink);
    background: var(--stf-sheet);
    border: 1px solid var(--stf-edge);
    border-radius: 8px;
    min-height: 42px;
    padding: 0 10px;
    width: 12ch;
  }
  .predict .hint {
    font-size: 14px;
    color: var(--stf-soft);
  }
  .predict fieldset:disabled {
    opacity: 0.5;
  }
`;
