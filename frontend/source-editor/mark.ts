/** Something wrong at a place; line and column from 1. */
export interface Mark {
  line: number;
  column: number;
  severity: "error" | "warning";
  words: string;
}

/** What can be named here. */
export interface Ids {
  scenarios: string[];
  questions: string[];
  terms: string[];
  lessons: string[];
  skills: string[];
  causes: string[];
}
