import { css } from "lit";

/** What the played end has beside the ladder's own styles. */
export const playStyles = css`
  .role {
    margin: 0 0 10px;
    font-weight: 600;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(130px, 1fr));
    gap: 10px 14px;
    align-items: end;
  }
  .fields fieldset {
    grid-column: 1 / -1;
    margin: 0;
  }
  .fields > label {
    display: grid;
    gap: 3px;
    font-size: 14px;
    color: var(--stf-soft);
  }
  .fields > label :is(input, select) {
    font: 14px var(--stf-mono);
    color: var(--stf-ink);
    background: var(--stf-sheet);
    border: 1px solid var(--stf-edge);
    border-radius: 8px;
    min-height: 42px;
    padding: 0 10px;
    width: 100%;
  }
  .moves {
    padding: 4px 18px 8px;
    align-items: center;
  }
  @container (max-width: 820px) {
    .moves {
      order: 3;
    }
  }
`;
