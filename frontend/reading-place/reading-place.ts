import { LitElement, css, html, type PropertyValues } from "lit";

const REST_MILLIS = 900;
/** The line of the window, from its top, that a reader's eye is taken to be at. */
const EYE = 0.3;

/**
 * Knows which of its children a reader is at, says so when the page has come to rest (`place-changed`), and brings the
 * reader back to `place` when the page is drawn again. Children are told apart by `data-place`.
 */
export class ReadingPlace extends LitElement {
  static override properties = { place: {} };

  declare place: string;

  private rest = 0;
  private told = "";
  private brought = "";

  constructor() {
    super();
    this.place = "";
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener("scroll", this.moved, { capture: true, passive: true });
  }

  override disconnectedCallback() {
    document.removeEventListener("scroll", this.moved, { capture: true });
    clearTimeout(this.rest);
    super.disconnectedCallback();
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has("place") && this.place && this.place !== this.brought) {
      this.brought = this.place;
      this.told = this.place;
      requestAnimationFrame(() => this.child(this.place)?.scrollIntoView({ block: "start" }));
    }
  }

  private child(place: string) {
    return [...this.children].find((child) => (child as HTMLElement).dataset["place"] === place);
  }

  private readonly moved = () => {
    clearTimeout(this.rest);
    this.rest = window.setTimeout(() => this.tell(), REST_MILLIS);
  };

  private tell() {
    const eye = window.innerHeight * EYE;
    const passed = [...this.children].filter((child) => child.getBoundingClientRect().top <= eye);
    const place = (passed.at(-1) as HTMLElement | undefined)?.dataset["place"] ?? "";
    if (place && place !== this.told) {
      this.told = place;
      this.dispatchEvent(new CustomEvent("place-changed", { detail: { place } }));
    }
  }

  override render() {
    return html`<slot></slot>`;
  }

  static override styles = css`
    :host {
      display: block;
    }
  `;
}

customElements.define("reading-place", ReadingPlace);
