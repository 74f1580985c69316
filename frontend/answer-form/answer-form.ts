import { LitElement, css, html, nothing, type PropertyValues } from "lit";

/** What the learner answers: one of the shapes, by the kind of question. */
interface Response {
  order?: string[];
  aside?: string[];
  choice?: string[];
  number?: string;
}

interface Option {
  id: string;
  text: string;
}

interface Words {
  check: string;
  number: string;
  one: string;
  several: string;
  unit: string;
  waiting: string;
  empty: string;
}

/** A change that the server has not confirmed yet, made from the draft of that number. */
interface Unsaved {
  base: number;
  response: Response;
}

/** A submission that the server has not confirmed yet. */
interface Pending {
  submission: string;
  response: Response;
}

/** Draws the two marks that short texts use: `code` and **bold**. */
function rich(text: string) {
  return text
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .map((piece) =>
      piece.startsWith("`")
        ? html`<code>${piece.slice(1, -1)}</code>`
        : piece.startsWith("**")
          ? html`<b>${piece.slice(2, -2)}</b>`
          : piece,
    );
}

/** This tab's name, the same after a reload. */
function tab() {
  const name = sessionStorage.getItem("syntofin.tab") ?? crypto.randomUUID();
  sessionStorage.setItem("syntofin.tab", name);
  return name;
}

const PATIENCE_MILLIS = 2500;

/**
 * The form of one question. Keeps what has been typed, chosen or ordered: each change goes out as a draft, each
 * submission stays in sessionStorage until the server has confirmed it, and is sent again under its own id when the
 * page comes back before that. An order comes from an `order-list` in the slot.
 */
export class AnswerForm extends LitElement {
  static override properties = {
    kind: {},
    attempt: {},
    options: { attribute: false },
    draft: { attribute: false },
    draftNumber: { type: Number },
    savedChange: { type: Number },
    acknowledged: {},
    words: { attribute: false },
    response: { state: true },
    pending: { state: true },
    late: { state: true },
    asked: { state: true },
  };

  declare kind: "order" | "choice" | "choices" | "number";
  declare attempt: string;
  declare options: Option[];
  declare draft: Response | null;
  declare draftNumber: number;
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
    this.attempt = "";
    this.options = [];
    this.draft = null;
    this.draftNumber = 0;
    this.savedChange = 0;
    this.acknowledged = "";
    this.words = { check: "", number: "", one: "", several: "", unit: "", waiting: "", empty: "" };
    this.response = {};
    this.pending = null;
    this.late = false;
    this.asked = false;
    this.addEventListener("order-changed", (event) => {
      const { order, aside } = (event as CustomEvent<{ order: string[]; aside: string[] }>).detail;
      this.change({ order, aside });
    });
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
    if (changed.has("draft")) {
      this.response = this.draft ?? {};
    }
    if (changed.has("savedChange") && this.savedChange === this.changes) {
      sessionStorage.removeItem(this.draftSlot);
    }
    if (changed.has("acknowledged") && this.pending && this.acknowledged === this.pending.submission) {
      this.forget();
    }
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has("attempt") && this.attempt) {
      this.recover();
    }
  }

  /** Takes up what an earlier page of this tab could not get confirmed. */
  private recover() {
    const draft = sessionStorage.getItem(this.draftSlot);
    if (draft && this.changes === 0) {
      const { base, response } = JSON.parse(draft) as Unsaved;
      this.show(response);
      this.fireDraft(base);
    }
    const submission = sessionStorage.getItem(this.submissionSlot);
    if (submission && !this.pending) {
      this.pending = JSON.parse(submission) as Pending;
      this.show(this.pending.response);
      this.sendAgain();
    }
  }

  /** Whether something on the screen has not been confirmed by the server. */
  get unsaved() {
    return this.savedChange !== this.changes || this.pending !== null;
  }

  private show(response: Response) {
    this.response = response;
    const list = this.querySelector("order-list");
    if (list && response.order) {
      Object.assign(list, { placement: { order: response.order, aside: response.aside ?? [] } });
    }
  }

  private get draftSlot() {
    return `syntofin.draft.${this.attempt}`;
  }

  private get submissionSlot() {
    return `syntofin.submission.${this.attempt}`;
  }

  private change(response: Response) {
    this.response = response;
    this.asked = false;
    if (this.attempt) {
      sessionStorage.setItem(this.draftSlot, JSON.stringify({ base: this.draftNumber, response }));
    }
    this.fireDraft(this.draftNumber);
  }

  private fireDraft(base: number) {
    this.changes++;
    this.fire("draft-changed", { change: this.changes, writer: tab(), base, response: this.response });
  }

  private submit(event: Event) {
    event.preventDefault();
    if (this.pending) {
      return;
    }
    this.asked = true;
    if (this.empty) {
      return;
    }
    this.pending = { submission: crypto.randomUUID(), response: this.response };
    if (this.attempt) {
      sessionStorage.setItem(this.submissionSlot, JSON.stringify(this.pending));
    }
    this.sendAgain();
  }

  private get empty() {
    return this.kind === "number"
      ? !this.response.number?.trim()
      : this.kind !== "order" && !this.response.choice?.length;
  }

  private readonly sendAgain = () => {
    if (!this.pending) {
      return;
    }
    clearTimeout(this.patience);
    this.patience = window.setTimeout(() => (this.late = true), PATIENCE_MILLIS);
    this.fire("answer-submitted", { ...this.pending });
  };

  private forget() {
    sessionStorage.removeItem(this.submissionSlot);
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
      ${this.kind === "number" ? this.numberField() : nothing}
      ${this.kind === "choice" || this.kind === "choices" ? this.choices() : nothing}
      <div class="bar">
        <button type="submit" aria-disabled=${this.pending ? "true" : "false"}>${this.words.check}</button>
        <span class="say" role="status"
          >${this.late ? this.words.waiting : this.asked && this.empty ? this.words.empty : nothing}</span
        >
      </div>
    </form>`;
  }

  private numberField() {
    return html`<label class="number"
      ><span>${this.words.number}</span
      ><input
        inputmode="numeric"
        autocomplete="off"
        spellcheck="false"
        maxlength="40"
        .value=${this.response.number ?? ""}
        @input=${(event: Event) => this.change({ number: (event.target as HTMLInputElement).value })}
      /><span>${this.words.unit}</span></label
    >`;
  }

  private choices() {
    const several = this.kind === "choices";
    const chosen = this.response.choice ?? [];
    return html`<fieldset>
      <legend>${several ? this.words.several : this.words.one}</legend>
      ${this.options.map(
        ({ id, text }) =>
          html`<label class="option"
            ><input
              type=${several ? "checkbox" : "radio"}
              name="option"
              value=${id}
              .checked=${chosen.includes(id)}
              @change=${() => this.choose(id, several)}
            /><span>${rich(text)}</span></label
          >`,
      )}
    </fieldset>`;
  }

  private choose(id: string, several: boolean) {
    const chosen = this.response.choice ?? [];
    if (!several) {
      this.change({ choice: [id] });
    } else {
      this.change({
        choice: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id],
      });
    }
  }

  static override styles = css`
    :host {
      display: block;
    }
    form {
      display: grid;
      gap: 14px;
    }
    fieldset {
      border: 0;
      margin: 0;
      padding: 0;
      display: grid;
      gap: 8px;
      min-width: 0;
    }
    legend {
      color: var(--stf-soft);
      font-size: 14px;
      padding: 0;
      margin-bottom: 8px;
    }
    .option {
      display: grid;
      grid-template-columns: 22px 1fr;
      gap: 12px;
      align-items: start;
      min-height: 44px;
      padding: 10px 14px;
      border: 1px solid var(--stf-line);
      border-radius: 11px;
      background: var(--stf-paper);
      cursor: pointer;
      box-sizing: border-box;
    }
    .option:has(:checked) {
      border-color: var(--stf-ink);
      box-shadow: inset 0 0 0 1px var(--stf-ink);
    }
    .option input {
      width: 20px;
      height: 20px;
      margin: 2px 0 0;
      accent-color: var(--stf-ink);
    }
    .number {
      display: grid;
      gap: 6px;
      justify-items: start;
    }
    .number span {
      color: var(--stf-soft);
      font-size: 14px;
    }
    .number input {
      font: 18px/1.4 var(--stf-mono);
      color: var(--stf-ink);
      background: var(--stf-paper);
      border: 1px solid var(--stf-edge);
      border-radius: 9px;
      height: 44px;
      box-sizing: border-box;
      padding: 0 12px;
      width: min(14em, 100%);
    }
    .bar {
      display: flex;
      align-items: center;
      gap: 14px;
      flex-wrap: wrap;
    }
    button {
      font: inherit;
      font-weight: 600;
      color: var(--stf-paper);
      background: var(--stf-ink);
      border: 1px solid var(--stf-ink);
      border-radius: 9px;
      min-height: 44px;
      padding: 0 20px;
      cursor: pointer;
    }
    button[aria-disabled="true"] {
      cursor: progress;
    }
    :focus-visible {
      outline: 3px solid var(--vaadin-focus-ring-color);
      outline-offset: 2px;
    }
    .say {
      color: var(--stf-soft);
      font-size: 14.5px;
    }
    .say:empty {
      display: none;
    }
  `;
}

customElements.define("answer-form", AnswerForm);
