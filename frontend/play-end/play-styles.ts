import { css } from "lit";

/** What the played end has beside the ladder's own styles. */
export const playStyles = css`
  .role {
    margin: 0 0 10px;
    font-weight: 600;
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
