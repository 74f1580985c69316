/** What the learner answers: the shape depends on the kind of question. */
export interface Response {
  order?: string[];
  aside?: string[];
  choice?: string[];
  number?: string;
  blanks?: Record<string, string>;
  [shape: string]: unknown;
}

/** A change that the server has not confirmed yet, made from the draft of that number and with the numbers of that sheet. */
export interface Unsaved {
  base: number;
  response: Response;
  sheet: string;
}

/** A submission that the server has not confirmed yet. */
export interface Pending {
  submission: string;
  response: Response;
  sheet: string;
}

/** How a question is answered; `own` and `free` in an element of their own, where nothing at all may be an answer to `free`. */
export type Kind = "order" | "choice" | "choices" | "number" | "own" | "free";

/** Whether a response of that kind is none yet. */
export function isEmpty(kind: Kind, response: Response): boolean {
  switch (kind) {
    case "number":
      return !response.number?.trim();
    case "choice":
    case "choices":
      return !response.choice?.length;
    case "own":
      return !answered(response);
    default:
      return false;
  }
}

/** Whether anything at all is in a response. */
function answered(response: unknown): boolean {
  return typeof response === "object" && response !== null
    ? Object.values(response).some(answered)
    : response !== undefined && response !== "";
}

/** This tab's name, the same after a reload. */
export function tab(): string {
  const name = sessionStorage.getItem("syntofin.tab") ?? crypto.randomUUID();
  sessionStorage.setItem("syntofin.tab", name);
  return name;
}

/**
 * What the server has not confirmed yet, kept by this tab through reloads: under its attempt; before the server has
 * stored one, under the question, with the sheet that it was answered on.
 */
export class KeptAnswers {
  /**
   * @param attempt empty while the server has stored none
   * @param question empty where answers are not kept
   */
  constructor(
    private readonly attempt: string,
    private readonly question: string,
  ) {}

  draft(): Unsaved | null {
    return this.read<Unsaved>("draft");
  }

  submission(): Pending | null {
    return this.read<Pending>("submission");
  }

  keep(what: "draft" | "submission", value: Unsaved | Pending) {
    if (this.attempt || this.question) {
      sessionStorage.setItem(this.attempt ? this.own(what) : this.first(what), JSON.stringify(value));
    }
  }

  drop(what: "draft" | "submission") {
    sessionStorage.removeItem(this.own(what));
    sessionStorage.removeItem(this.first(what));
  }

  private read<T extends { sheet: string }>(what: string): T | null {
    const own = this.attempt && sessionStorage.getItem(this.own(what));
    if (own) {
      return { ...(JSON.parse(own) as T), sheet: "" };
    }
    const first = this.question && sessionStorage.getItem(this.first(what));
    return first ? (JSON.parse(first) as T) : null;
  }

  private own(what: string) {
    return `syntofin.${what}.${this.attempt}`;
  }

  private first(what: string) {
    return `syntofin.${what}.first.${this.question}`;
  }
}
