import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { rich } from "../answer-form/rich-text.js";
import { fill } from "../run/words.js";
import { BlankDrag } from "./blank-drag.js";
import { drawEntry } from "./blank-entry.js";
import {
  type Blank,
  type BlankWords,
  type Field,
  type Filled,
  type Mark,
  type Piece,
  put,
  type Word,
} from "./blank-model.js";
import { blankStyles } from "./blank-styles.js";

/**
 * Blanks to be filled: in a running text, in the fields of a header, or one below the other. They are typed, picked, or
 * filled with words of a bank, which are dragged or chosen one after the other by mouse, touch and keyboard. Each change
 * is told as `answer-changed` and announced.
 */
@customElement("blank-form")
export class BlankForm extends LitElement {
  static override styles = blankStyles;

  /** A text with blanks. */
  @property({ attribute: false }) pieces: Piece[] = [];
  /** A header with blanks. */
  @property({ attribute: false }) fields: Field[] = [];
  /** Blanks one below the other. */
  @property({ attribute: false }) rows: Blank[] = [];
  @property({ attribute: false }) bank: Word[] = [];
  @property({ attribute: false }) answer: { blanks?: Filled } = {};
  @property({ attribute: false }) marks: Record<string, Mark> = {};
  @property({ attribute: false }) words: BlankWords = {};
  @property({ type: Boolean, reflect: true }) locked = false;

  /** The blank, or the word, that waits for its other half. */
  @state() private blank: string | null = null;
  @state() private word: string | null = null;
  @state() private over: string | null = null;
  @state() private spoken = "";

  private dragged = false;

  constructor() {
    super();
    this.addEventListener("keydown", (event) => this.onKey(event));
  }

  /** What was chosen to be put somewhere is so no more. */
  private onKey(event: KeyboardEvent): void {
    if (event.key === "Escape" && (this.word ?? this.blank) !== null) {
      event.stopPropagation();
      this.word = this.blank = null;
    }
  }

  override render(): TemplateResult {
    return html`${this.pieces.length > 0 ? this.drawText() : nothing}
      ${this.fields.length > 0 ? this.drawHeader() : nothing} ${this.rows.length > 0 ? this.drawRows() : nothing}
      ${this.bank.length > 0 ? this.drawBank() : nothing}
      <div class="unseen" role="status" aria-live="polite">${this.spoken}</div>`;
  }

  private drawText(): TemplateResult {
    return html`<p class="text">
      ${this.pieces.map((piece) => (piece.blank ? this.drawBlank(piece.blank) : this.drawWords(piece.text ?? "")))}
    </p>`;
  }

  /** Numbered parts begin a line of their own where lines are short. */
  private drawWords(text: string): TemplateResult {
    const parts = text.split(/(?=[②-⑳])/);
    return html`${parts.map((part, at) =>
      at > 0 || /^[②-⑳]/.test(part) ? html`<br class="part" />${rich(part)}` : rich(part),
    )}`;
  }

  private drawHeader(): TemplateResult {
    // A blank that is a few bits wide has no room for a word.
    const list = this.fields.some(({ bits, blank }) => blank && bits < 6);
    return html`<div class="header ${list ? "list" : ""}" role="group" aria-label=${this.words.header ?? ""}>
      ${this.fields.map(
        ({ bits, name, value, blank }) =>
          html`<div class="field ${bits < 3 ? "narrow" : ""}" style="--bits:${bits}">
            <span class="name">${blank ? this.drawBlank(blank) : name}</span><code>${value}</code>
          </div>`,
      )}
    </div>`;
  }

  private drawRows(): TemplateResult {
    return html`<div class="rows">
      ${this.rows.map(
        (blank) => html`<div class="row"><span class="name">${blank.name}</span>${this.drawBlank(blank)}</div>`,
      )}
    </div>`;
  }

  private drawBank(): TemplateResult {
    const used = Object.values(this.filled);
    return html`<p class="hint">${this.words.bank}</p>
      <div class="bank" role="group" aria-label=${this.words.bank ?? ""}>
        ${this.bank.map(
          ({ id, text }) =>
            html`<button
              type="button"
              class="word ${used.includes(id) ? "used" : ""}"
              data-word=${id}
              aria-pressed=${this.word === id}
              ?disabled=${this.locked}
              @pointerdown=${(event: PointerEvent) => this.onPress(event, id)}
              @click=${() => this.onWord(id)}
            >
              ${rich(text)}
            </button>`,
        )}
      </div>`;
  }

  private drawBlank(blank: Blank): TemplateResult {
    const value = this.filled[blank.id] ?? "";
    return drawEntry(blank, {
      words: this.words,
      locked: this.locked,
      value,
      label: blank.name || this.numbered(blank.id),
      mark: this.marks[blank.id],
      word: this.textOf(value),
      chosen: this.blank === blank.id,
      over: this.over === blank.id,
      change: (typed) => this.tell({ ...this.filled, [blank.id]: typed }),
      choose: () => this.onBlank(blank.id),
    });
  }

  private get filled(): Filled {
    return this.answer.blanks ?? {};
  }

  private get blanks(): Blank[] {
    const inside = [...this.pieces, ...this.fields].flatMap(({ blank }) => (blank ? [blank] : []));
    return [...inside, ...this.rows];
  }

  private numbered(blank: string): string {
    const number = this.blanks.findIndex(({ id }) => id === blank) + 1;
    return fill(this.words.gap ?? "", { number, count: this.blanks.length });
  }

  private textOf(word: string): string {
    return (this.bank.find(({ id }) => id === word)?.text ?? "").replaceAll(/[`*]/g, "");
  }

  private onBlank(blank: string): void {
    if (this.word !== null) {
      this.put(blank, this.word);
    } else if (this.blank === blank) {
      this.put(blank, "");
    } else {
      this.blank = blank;
    }
  }

  private onWord(word: string): void {
    if (this.dragged) {
      return;
    }
    if (this.blank !== null) {
      this.put(this.blank, word);
    } else {
      this.word = this.word === word ? null : word;
      this.spoken = this.word ? fill(this.words.chosen ?? "", { word: this.textOf(word) }) : "";
    }
  }

  private onPress(event: PointerEvent, word: string): void {
    if (this.locked || event.button !== 0) {
      return;
    }
    this.dragged = false;
    const slots = [...this.renderRoot.querySelectorAll<HTMLElement>("[data-blank]")];
    const places = new Map(slots.map((slot) => [slot, slot.dataset.blank ?? ""]));
    new BlankDrag(event.currentTarget as HTMLElement, event, {
      places: () => places,
      over: (blank) => (this.over = blank),
      done: (moved, blank) => {
        this.dragged = moved;
        setTimeout(() => (this.dragged = false));
        if (blank !== null) {
          this.put(blank, word);
        }
      },
    });
  }

  private put(blank: string, word: string): void {
    const before = this.filled[blank];
    this.blank = null;
    this.word = null;
    if ((before ?? "") !== word) {
      const key = word ? "filled" : "emptied";
      this.spoken = fill(this.words[key] ?? "", { word: this.textOf(word), place: this.numbered(blank) });
      this.tell(put(this.filled, blank, word));
    }
  }

  private tell(blanks: Filled): void {
    this.answer = { blanks };
    this.marks = {};
    const detail = { response: this.answer };
    this.dispatchEvent(new CustomEvent("answer-changed", { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "blank-form": BlankForm;
  }
}
