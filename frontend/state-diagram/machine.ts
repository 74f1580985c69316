import type { Words } from "../run/trace.js";

/** A place of the figure; one that is to be named by the learner comes without its name. */
export interface Place {
  id: string;
  column: number;
  row: number;
  name: string | null;
}

/** A transition of the engine. */
export interface Edge {
  from: string;
  to: string;
  cause: "call" | "receive" | "timer";
  /** The call, the flags that arrived, or the timer. */
  name: string;
  /** The flags of what is sent with it. */
  sent: string[];
  rule: string | null;
  /** Whether the connection is broken off; the figure draws such ways only where a run takes them. */
  broken: boolean;
}

export interface Machine {
  states: Place[];
  edges: Edge[];
  words: Words;
}

const known = new Map<string, Promise<Machine>>();

/** The figure as the server gives it, fetched once for a language and its blanks. */
export function fetchMachine(language: string, blanks: string[]): Promise<Machine> {
  const url = new URL("runs/states", document.baseURI);
  url.searchParams.set("lang", language || "en");
  blanks.forEach((place) => url.searchParams.append("blank", place));
  const before = known.get(url.href);
  if (before) {
    return before;
  }
  const asked = fetch(url, { credentials: "same-origin", headers: { Accept: "application/json" } }).then((answer) => {
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return answer.json() as Promise<Machine>;
  });
  known.set(url.href, asked);
  asked.catch(() => known.delete(url.href));
  return asked;
}
