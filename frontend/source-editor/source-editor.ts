import { css, html, LitElement, type PropertyValues } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { SourceView } from "./source-view.js";

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
}

/** A text that the server sends: another file, or what another author's changes made of this one. */
interface Sent {
  file: string;
  text: string;
  /** Which change it answers; 0 where a file is opened. */
  answers: number;
  turn: number;
}

const PAUSE_MILLIS = 250;
const REST_MILLIS = 1200;

/**
 * Edits one text. Each pause in the typing sends the whole text as `source-changed` with a number; the server keeps it and
 * answers only where another author's changes came in. `source-rested` follows when nothing was typed for a while.
 */
@customElement("source-editor")
export class SourceEditor extends LitElement {
  static override styles = css`
    :host {
      display: block;
      height: 100%;
      min-height: 16em;
      border: 1px solid var(--stf-edge);
      border-radius: 9px;
      overflow: hidden;
      background: var(--stf-sheet);
    }
    #source {
      height: 100%;
    }
  `;

  @property({ attribute: false }) sent: Sent = { file: "", text: "", answers: 0, turn: 0 };
  @property({ attribute: false }) marks: Mark[] = [];
  @property({ attribute: false }) ids: Ids = { scenarios: [], questions: [], terms: [], lessons: [] };
  @property() label = "";

  private view: SourceView | null = null;
  private number = 0;
  private dirty = false;
  private file = "";
  private pause = 0;
  private rest = 0;

  override render() {
    return html`<div id="source"></div>`;
  }

  protected override async firstUpdated(): Promise<void> {
    const parent = this.renderRoot.querySelector("#source");
    const { SourceView } = await import("./source-view.js");
    if (parent && this.renderRoot instanceof ShadowRoot && !this.view) {
      this.view = new SourceView(
        parent,
        this.renderRoot,
        () => this.ids,
        () => this.changed(),
      );
      this.openSent();
      this.view.label(this.label);
      this.view.show(this.marks);
      this.dispatchEvent(new CustomEvent("source-ready"));
    }
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (changes.has("sent")) {
      this.take();
    }
    if (changes.has("label")) {
      this.view?.label(this.label);
    }
    if (changes.has("marks")) {
      this.view?.show(this.marks);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.send();
  }

  /** Called by the server: the cursor goes to a line. */
  goTo(line: number): void {
    this.view?.goTo(line);
  }

  /** Called by the server: a block of source comes behind the paragraph with the cursor. */
  insert(text: string): void {
    this.view?.insert(text);
  }

  private take(): void {
    if (this.sent.answers === 0) {
      if (this.file !== this.sent.file) {
        this.send();
      }
      this.openSent();
    } else if (this.sent.answers === this.number && !this.dirty) {
      this.view?.merge(this.sent.text);
    }
  }

  private openSent(): void {
    clearTimeout(this.pause);
    clearTimeout(this.rest);
    this.pause = 0;
    this.dirty = false;
    this.file = this.sent.file;
    this.view?.open(this.sent.text, this.file.endsWith(".toml"));
  }

  private changed(): void {
    this.dirty = true;
    clearTimeout(this.rest);
    if (!this.pause) {
      this.pause = window.setTimeout(() => this.send(), PAUSE_MILLIS);
    }
    this.rest = window.setTimeout(() => this.rested(), REST_MILLIS);
  }

  private send(): void {
    clearTimeout(this.pause);
    this.pause = 0;
    if (this.dirty && this.view) {
      this.dirty = false;
      this.number++;
      const detail = { file: this.file, number: this.number, text: this.view.text };
      this.dispatchEvent(new CustomEvent("source-changed", { detail }));
    }
  }

  private rested(): void {
    this.send();
    this.dispatchEvent(new CustomEvent("source-rested"));
  }
}
