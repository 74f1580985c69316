import { css, html, LitElement, type PropertyValues } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Ids, Mark } from "./mark.js";
import type { SourceView } from "./source-view.js";

/** A text that the server sends: another file, or what another author's changes made of this one. */
interface Sent {
  file: string;
  text: string;
  /** Which change it answers; 0 where a file is opened, -1 where a form has changed it, -2 where another author has. */
  answers: number;
  turn: number;
}

/** So long a change waits for the next key, and at most so long for the server's answer to the last change. */
const PAUSE_MILLIS = 30;
const PATIENCE_MILLIS = 1500;
const CURSOR_MILLIS = 200;
const REST_MILLIS = 1200;

/** Begun with the page's own code, so that the editor comes along while the page is drawn. */
const loading = import("./source-view.js");

/**
 * Edits one text. A change sends the whole text at once as `source-changed` with a number; what is typed until the server
 * has kept it (`kept`) goes together. The server answers with a text only where another author's changes came in.
 * `source-rested` follows when nothing was typed for a while, `source-cursor` tells the line of the cursor.
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
  @property({ attribute: false }) ids: Ids = {
    scenarios: [],
    questions: [],
    terms: [],
    lessons: [],
    skills: [],
    causes: [],
  };
  @property() label = "";
  /** The number of the last change that the server has dealt with. */
  @property({ attribute: false }) kept = 0;

  private view: SourceView | null = null;
  private number = 0;
  private dirty = false;
  private file = "";
  private pause = 0;
  private rest = 0;
  private cursor = 0;
  private line = 0;
  /** The turn of the last text from the server that went in here. */
  private turn = 0;

  override render() {
    return html`<div id="source"></div>`;
  }

  protected override async firstUpdated(): Promise<void> {
    const parent = this.renderRoot.querySelector("#source");
    const { SourceView } = await loading;
    if (parent && this.renderRoot instanceof ShadowRoot && !this.view) {
      this.view = new SourceView(
        parent,
        this.renderRoot,
        () => this.ids,
        () => this.changed(),
        (line) => this.moved(line),
      );
      this.addEventListener("focusout", () => this.tellLine());
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
    if (changes.has("kept") && this.dirty && this.kept >= this.number) {
      this.wait(PAUSE_MILLIS);
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

  /** Called by the server: the cursor goes to a line, once the file that was opened before is there. */
  goTo(line: number): void {
    if (this.view) {
      void this.updateComplete.then(() => this.view?.goTo(line));
    } else {
      this.addEventListener("source-ready", () => this.view?.goTo(line), { once: true });
    }
  }

  private take(): void {
    if (this.sent.answers === 0) {
      if (this.file !== this.sent.file) {
        this.send();
      }
      this.openSent();
    } else if (this.view && this.file === this.sent.file && this.takes(this.sent.answers)) {
      this.view.merge(this.sent.text);
      this.turn = this.sent.turn;
    }
  }

  /** What was typed here and has not arrived comes first. */
  private takes(answers: number): boolean {
    const own = this.dirty || (answers === -2 && this.kept < this.number);
    return answers === -1 || (!own && (answers === -2 || answers === this.number));
  }

  private openSent(): void {
    clearTimeout(this.pause);
    clearTimeout(this.rest);
    this.pause = 0;
    this.dirty = false;
    this.file = this.sent.file;
    this.turn = this.sent.turn;
    this.view?.open(this.sent.text, this.file.endsWith(".toml"));
  }

  private changed(): void {
    this.dirty = true;
    clearTimeout(this.rest);
    if (!this.pause) {
      this.wait(this.kept >= this.number ? PAUSE_MILLIS : PATIENCE_MILLIS);
    }
    this.rest = window.setTimeout(() => this.rested(), REST_MILLIS);
  }

  private wait(millis: number): void {
    clearTimeout(this.pause);
    this.pause = window.setTimeout(() => this.send(), millis);
  }

  private moved(line: number): void {
    clearTimeout(this.cursor);
    this.line = line;
    this.cursor = window.setTimeout(() => this.tellLine(), CURSOR_MILLIS);
  }

  private tellLine(): void {
    clearTimeout(this.cursor);
    this.cursor = 0;
    if (this.line > 0) {
      this.dispatchEvent(new CustomEvent("source-cursor", { detail: { file: this.file, line: this.line } }));
    }
  }

  private send(): void {
    clearTimeout(this.pause);
    this.pause = 0;
    if (this.dirty && this.view) {
      this.dirty = false;
      this.number++;
      const detail = { file: this.file, number: this.number, turn: this.turn, text: this.view.text };
      this.dispatchEvent(new CustomEvent("source-changed", { detail }));
    }
  }

  private rested(): void {
    this.send();
    this.dispatchEvent(new CustomEvent("source-rested"));
  }
}
