import { fill } from "../run/words.js";

/** What the list says, by key, with `{name}` places; the server sends them in the page's language. */
export type OrderWords = Record<string, string>;

export function say(words: OrderWords, key: string, values: Record<string, string | number> = {}): string {
  return fill(words[key] ?? key, values);
}
