import type { FieldWords } from "./answer-fields.js";

/** What the form says, in the reader's language. */
export interface Words extends FieldWords {
  check: string;
  waiting: string;
  saved: string;
  empty: string;
}

/** Until the server has told them. */
export const NO_WORDS: Words = {
  check: "",
  number: "",
  one: "",
  several: "",
  unit: "",
  right: "",
  wrong: "",
  waiting: "",
  saved: "",
  empty: "",
};
