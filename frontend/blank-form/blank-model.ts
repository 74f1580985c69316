/** A word to choose. */
export interface Word {
  id: string;
  text: string;
}

/** A place to be filled in, and how. */
export interface Blank {
  id: string;
  /** What stands beside it; empty where its place tells. */
  name: string;
  entry: "typed" | "number" | "picked" | "bank" | "flags";
  unit?: string;
  words?: Word[];
}

/** Words, or a blank between them. */
export interface Piece {
  text?: string;
  blank?: Blank;
}

/** A field of a header: as many bits wide, with what the segment has in it. */
export interface Field {
  bits: number;
  name: string;
  value: string;
  blank: Blank | null;
}

export type Mark = "right" | "wrong";

/** What stands in the blanks, by their ids. */
export type Filled = Record<string, string>;

export type BlankWords = Record<string, string>;

/** Puts a word of the bank into a blank; it stands in one blank at a time. An empty word empties the blank. */
export function put(filled: Filled, blank: string, word: string): Filled {
  const others = Object.entries(filled).filter(([place, value]) => place !== blank && value !== word);
  return { ...Object.fromEntries(others), ...(word ? { [blank]: word } : {}) };
}

/** A flag more, or one less, in the order in which flags are written. */
export function toggled(flags: string[], value: string, flag: string): string {
  const on = value ? value.split(",") : [];
  return flags.filter((one) => on.includes(one) !== (one === flag)).join(",");
}
