import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { chips } from "../run/run.js";
import { fill } from "../run/words.js";
import { CALLS, FLAGS, type Parts, partsOf, said, SEGMENTS, written } from "./change-grammar.js";
import { changeStyles } from "./change-styles.js";

interface Named {
  id: string;
  text: string;
}

interface PlannedCall {
  number: number;
  text: string;
}

const EMPTY: Parts = {
  kind: "",
  host: "",
  segment: "",
  number: "1",
  time: "1s",
  call: "close",
  bytes: "100",
  which: "1",
  flags: "",
  seq: "",
  ack: "",
  len: "",
};

/** The changes that are made in a run, put together part by part; each change of the list is told as `answer-changed`. */
@customElement("change-list")
export class ChangeList extends LitElement {
  static override styles = changeStyles;

  @property({ attribute: false }) hosts: Named[] = [];
  @property({ attribute: false }) calls: PlannedCall[] = [];
  @property({ attribute: false }) allowed: string[] = [];
  @property({ type: Number }) most = 1;
  @property({ attribute: false }) answer: { changes?: string[] } = {};
  @property({ attribute: false }) words: Record<string, string> = {};
  @property({ type: Boolean, reflect: true }) locked = false;

  @state() private parts: Parts = EMPTY;
  @state() private spoken = "";

  override render(): TemplateResult {
    const { changes } = this;
    return html`<p class="heading">${this.words.list}</p>
      ${changes.length === 0
        ? html`<p class="soft">${this.words.none}</p>`
        : html`<ol>
            ${changes.map(
              (change, at) =>
                html`<li>
                  <span class="change">${said(change, this)}</span>
                  ${this.locked
                    ? nothing
                    : html`<button
                        type="button"
                        class="remove"
                        aria-label=${fill(this.words.remove ?? "", { change: said(change, this) })}
                        @click=${() => this.takeOut(at)}
                      >
                        ✕
                      </button>`}
                </li>`,
            )}
          </ol>`}
      ${this.locked
        ? nothing
        : changes.length >= this.most
          ? html`<p class="soft">${fill(this.words.full ?? "", { most: this.most })}</p>`
          : this.drawAdd()}
      <div class="unseen" role="status" aria-live="polite">${this.spoken}</div>`;
  }

  private drawAdd(): TemplateResult {
    const parts = this.current;
    return html`<div class="add" @keydown=${this.onKey}>
      ${this.drawSelect(
        "kind",
        this.allowed.map((id) => ({ id, text: this.words[id === "call" ? "makes" : id] ?? id })),
      )}
      ${partsOf(parts.kind, parts.call).map((part) => this.drawPart(part))}
      <button type="button" class="plus" @click=${() => this.add()}>${this.words.add}</button>
    </div>`;
  }

  private drawPart(part: keyof Parts): TemplateResult {
    switch (part) {
      case "host":
        return this.drawSelect(part, this.hosts);
      case "segment":
        return this.drawSelect(part, [
          { id: "", text: this.words.any ?? "" },
          ...SEGMENTS.map((id) => ({ id, text: id === "DATA" ? (this.words.data ?? id) : id })),
        ]);
      case "call":
        return this.drawSelect(
          part,
          CALLS.map((text) => ({ id: text, text })),
        );
      case "which":
        return this.drawSelect(
          part,
          this.calls.map(({ number, text }) => ({ id: String(number), text })),
        );
      case "flags":
        return this.drawFlags();
      default:
        return this.drawInput(part);
    }
  }

  private drawSelect(part: keyof Parts, options: Named[]): TemplateResult {
    const chosen = this.current[part];
    return html`<label
      ><span>${this.words[part]}</span
      ><select data-part=${part} @change=${(event: Event) => this.set(part, (event.target as HTMLSelectElement).value)}>
        ${options.map(({ id, text }) => html`<option value=${id} .selected=${id === chosen}>${text}</option>`)}
      </select></label
    >`;
  }

  private drawFlags(): TemplateResult {
    const { flags } = this.current;
    const toggle = (flag: string) =>
      this.set("flags", flags.includes(flag) ? flags.replace(flag, "") : `${flags}${flag}`);
    return html`<fieldset>
      <legend>${this.words.flags}</legend>
      ${FLAGS.map(
        (flag) =>
          html`<label
            ><input
              type="checkbox"
              data-flag=${flag}
              .checked=${flags.includes(flag)}
              @change=${() => toggle(flag)}
            />${chips(flag)[0]}</label
          >`,
      )}
    </fieldset>`;
  }

  private drawInput(part: keyof Parts): TemplateResult {
    const later = part === "time" && ["delay", "duplicate"].includes(this.current.kind);
    const number = ["seq", "ack", "len"].includes(part);
    return html`<label
      ><span>${this.words[later ? "later" : part] ?? part}</span
      ><input
        inputmode=${number ? "numeric" : "text"}
        data-part=${part}
        autocomplete="off"
        spellcheck="false"
        maxlength="160"
        .value=${this.current[part]}
        @input=${(event: Event) => this.set(part, (event.target as HTMLInputElement).value)}
    /></label>`;
  }

  private get changes(): string[] {
    return this.answer.changes ?? [];
  }

  private get current(): Parts {
    const { parts } = this;
    return {
      ...parts,
      kind: parts.kind || (this.allowed[0] ?? ""),
      host: parts.host || (this.hosts[0]?.id ?? ""),
      which: parts.which || String(this.calls[0]?.number ?? 1),
    };
  }

  private set(part: keyof Parts, value: string): void {
    this.parts = { ...this.current, [part]: value };
  }

  /** Enter adds, and does not hand in. */
  private onKey(event: KeyboardEvent): void {
    if (event.key === "Enter" && event.composedPath()[0] instanceof HTMLInputElement) {
      event.preventDefault();
      this.add();
    }
  }

  private add(): void {
    const change = written(
      this.current,
      this.hosts.map(({ id }) => id),
    );
    this.spoken = fill(this.words.added ?? "", { change: said(change, this) });
    this.tell([...this.changes, change]);
  }

  private takeOut(at: number): void {
    this.spoken = fill(this.words.removed ?? "", { change: said(this.changes[at] ?? "", this) });
    this.tell(this.changes.filter((_, i) => i !== at));
  }

  private tell(changes: string[]): void {
    this.answer = { changes };
    const detail = { response: this.answer };
    this.dispatchEvent(new CustomEvent("answer-changed", { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "change-list": ChangeList;
  }
}
