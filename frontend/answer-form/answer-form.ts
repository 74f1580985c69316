import { html, LitElement, nothing, type PropertyValues } from "lit";
import { drawChoices, drawNumber, type Mark, type Option } from "./answer-fields.js";
import { answerStyles } from "./answer-styles.js";
import { NO_WORDS, type Words } from "./answer-words.js";
import { serverAnswered } from "./connection.js";
import { listenInside, showInside } from "./inside.js";
import { isEmpty, type Kind, KeptAnswers, type Pending, type Response, tab } from "./kept-answers.js";

const PATIENCE_MILLIS = 2500;

/**
 * The form of one question. Keeps what has been typed, chosen or ordered: each change goes out as a draft, each
 * submission stays in sessionStorage until the server has confirmed it, and is sent again under its own id when the
 * page comes back before that. What is no number and no choice comes from an element in the slot, which tells
 * `answer-changed` with the response and shows the one that it is given as `answer`; an order from an `order-list`.
 */
export class AnswerForm extends LitElement {
  static override properties = {
    kind: {},
    locked: { type: Boolean },
    places: { attribute: false },
    names: { attribute: false },
    checkable: { type: Boolean },
    attempt: {},
    question: {},
    sheet: {},
    options: { attribute: false },
    marks: { attribute: false },
    draft: { attribute: false },
    draftShown: { type: Number },
    fresh: { type: Boolean },
    draftNumber: { type: Number },
    savedChange: { type: Number },
    acknowledged: {},
    words: { attribute: false },
    response: { state: true },
    pending: { state: true },
    late: { state: true },
    asked: { state: true },
  };

  static override styles = answerStyles;

  declare kind: Kind;
  /** Whether the answer can no longer be changed. */
  declare locked: boolean;
  /** The blanks that places of a state diagram stand for, and the words that its names stand for. */
  declare places: Record<string, string>;
  declare names: Record<string, string>;
  /** Whether the answer is handed in here; else it is only saved. */
  declare checkable: boolean;
  declare attempt: string;
  /** Under what answers are kept here while the server has stored no attempt; empty where they are not kept. */
  declare question: string;
  /** What the numbers on the screen follow from while the server has stored no attempt. */
  declare sheet: string;
  declare options: Option[];
  /** What of the chosen is right, by its id. */
  declare marks: Record<string, Mark>;
  declare draft: Response | null;
  declare draftNumber: number;
  /** Counts how often the draft was to be shown, since the same one may come again. */
  declare draftShown: number;
  /** Whether what an earlier page kept is no longer wanted. */
  declare fresh: boolean;
  declare savedChange: number;
  declare acknowledged: string;
  declare words: Words;
  declare response: Response;
  declare pending: Pending | null;
  declare late: boolean;
  declare asked: boolean;

  private patience = 0;
  private changes = 0;

  constructor() {
    super();
    this.kind = "choice";
    this.locked = false;
    this.places = {};
    this.names = {};
    this.checkable = true;
    this.attempt = "";
    this.question = "";
    this.sheet = "";
    this.options = [];
    this.marks = {};
    this.draft = null;
    this.draftNumber = 0;
    this.draftShown = 0;
    this.fresh = false;
    this.savedChange = 0;
    this.acknowledged = "";
    this.words = NO_WORDS;
    this.response = {};
    this.pending = null;
    this.late = false;
    this.asked = false;
    listenInside(this, (response) => this.change(response));
  }

  override connectedCallback() {
    super.connectedCallback();
    addEventListener("online", this.sendAgain);
  }

  override disconnectedCallback() {
    removeEventListener("online", this.sendAgain);
    clearTimeout(this.patience);
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("draft") || changed.has("draftShown")) {
      this.response = this.draft ?? {};
      showInside(this, this.response);
    }
    if (changed.has("savedChange") && this.changes > 0 && this.savedChange === this.changes) {
      this.kept.drop("draft");
      this.late = this.pending !== null && this.late;
    }
    if (changed.has("acknowledged") && this.pending && this.acknowledged === this.pending.submission) {
      this.forget();
    }
    if ((changed.has("savedChange") || changed.has("acknowledged")) && !this.unsaved) {
      serverAnswered();
    }
  }

  override updated(changed: PropertyValues<this>) {
    if ((changed.has("attempt") || changed.has("question")) && (this.attempt || this.question)) {
      this.recover();
    }
  }

  /** Takes up what an earlier page of this tab could not get confirmed. */
  private recover() {
    if (this.fresh) {
      this.kept.drop("draft");
      this.kept.drop("submission");
      return;
    }
    const draft = this.kept.draft();
    if (draft && this.changes === 0) {
      if (this.onScreen(draft)) {
        this.show(draft.response);
      }
      this.fireDraft(draft.base, draft.response, draft.sheet);
    }
    const pending = this.kept.submission();
    if (pending && !this.pending && (this.onScreen(pending) || !draft)) {
      this.pending = pending;
      if (this.onScreen(pending)) {
        this.show(pending.response);
      }
      this.sendAgain();
    }
  }

  /** Whether an answer belongs to the numbers on the screen; else the server lays its own numbers under it. */
  private onScreen({ sheet }: { sheet: string }) {
    return sheet === "" || sheet === this.sheet;
  }

  private get kept() {
    return new KeptAnswers(this.attempt, this.question);
  }

  /** The sheet that matters: none once the server has stored an attempt. */
  private get firstSheet() {
    return this.attempt ? "" : this.sheet;
  }

  /** Whether something on the screen has not been confirmed by the server. */
  get unsaved() {
    return this.savedChange !== this.changes || this.pending !== null;
  }

  private show(response: Response) {
    this.response = response;
    showInside(this, response);
    const list = this.querySelector("order-list");
    if (list && response.order) {
      Object.assign(list, { placement: { order: response.order, aside: response.aside ?? [] } });
    }
  }

  private change(response: Response) {
    this.response = response;
    this.asked = false;
    const sheet = this.firstSheet;
    this.kept.keep("draft", { base: this.draftNumber, response, sheet });
    this.fireDraft(this.draftNumber, response, sheet);
  }

  private fireDraft(base: number, response: Response, sheet: string) {
    this.changes++;
    this.wait();
    this.fire("draft-changed", { change: this.changes, writer: tab(), base, response, sheet });
  }

  private submit(event: Event) {
    event.preventDefault();
    if (this.pending || this.locked || !this.checkable) {
      return;
    }
    this.asked = true;
    if (this.empty) {
      return;
    }
    this.pending = { submission: crypto.randomUUID(), response: this.response, sheet: this.firstSheet };
    this.kept.keep("submission", this.pending);
    this.sendAgain();
  }

  private get empty() {
    return isEmpty(this.kind, this.response);
  }

  private readonly sendAgain = () => {
    if (!this.pending) {
      return;
    }
    this.wait();
    this.fire("answer-submitted", { ...this.pending });
  };

  /** Says after a while that the server has not answered. */
  private wait() {
    clearTimeout(this.patience);
    this.patience = window.setTimeout(() => (this.late = this.unsaved), PATIENCE_MILLIS);
  }

  private forget() {
    this.kept.drop("submission");
    clearTimeout(this.patience);
    this.pending = null;
    this.late = false;
    this.asked = false;
  }

  private fire(name: string, detail: object) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  override render() {
    return html`<form @submit=${this.submit} novalidate>
      <slot></slot>
      ${this.kind === "number"
        ? drawNumber(this.words, this.response.number ?? "", this.locked, (number) => this.change({ number }))
        : nothing}
      ${this.kind === "choice" || this.kind === "choices"
        ? drawChoices(
            this.words,
            this.options,
            this.response.choice ?? [],
            this.marks,
            this.kind === "choices",
            this.locked,
            (choice) => this.change({ choice }),
          )
        : nothing}
      <div class="bar" ?hidden=${this.locked && !this.late}>
        ${this.checkable && !this.locked
          ? html`<button type="submit" aria-disabled=${this.pending ? "true" : "false"}>${this.words.check}</button>`
          : nothing}
        <span class="say" role="status">${this.said}</span>
      </div>
    </form>`;
  }

  private get said() {
    if (!this.checkable && !this.locked && this.changes > 0) {
      return this.late ? this.words.waiting : this.savedChange === this.changes ? this.words.saved : nothing;
    }
    return this.late ? this.words.waiting : this.asked && this.empty ? this.words.empty : nothing;
  }
}

customElements.define("answer-form", AnswerForm);
