/** The fields of the form that hold Markdown; others take their words as they are. */
const WORDS = "textarea";

/** So long the tools stay when the author leaves the form: what was pressed must not move under the finger. */
const STAY_MILLIS = 300;

/**
 * Buttons that put marks around what is selected in a text of the form that they stand in: `wrap` is called by the server.
 * Ctrl+B is for bold, as everywhere. Marks that stand around it already are taken away. `data-writing` says that somebody
 * writes in the form: small screens show the tools only then.
 */
class MarkupTools extends HTMLElement {
  private field: HTMLTextAreaElement | undefined;
  private form: Element | null = null;

  connectedCallback() {
    this.form = this.closest(".write-form");
    this.form?.addEventListener("focusin", this.remember);
    this.form?.addEventListener("focusout", this.leave);
    this.form?.addEventListener("keydown", this.heed);
  }

  disconnectedCallback() {
    this.form?.removeEventListener("focusin", this.remember);
    this.form?.removeEventListener("focusout", this.leave);
    this.form?.removeEventListener("keydown", this.heed);
  }

  private readonly remember = (focus: Event) => {
    if (focus.target instanceof HTMLElement && focus.target.matches(WORDS)) {
      this.field = focus.target as HTMLTextAreaElement;
      this.dataset.writing = "";
    }
  };

  private readonly leave = () => {
    setTimeout(() => {
      if (!this.form?.contains(document.activeElement)) {
        delete this.dataset.writing;
      }
    }, STAY_MILLIS);
  };

  private readonly heed = (event: Event) => {
    const key = event as KeyboardEvent;
    if ((key.ctrlKey || key.metaKey) && !key.altKey && key.key === "b" && this.wrap("**", "**", {})) {
      key.preventDefault();
    }
  };

  /**
   * Puts marks around the selection of the text that was written in last.
   *
   * @param words what to put there where nothing is selected, by language
   * @returns whether there is such a text
   */
  wrap(before: string, after: string, words: Record<string, string>): boolean {
    const field = this.field;
    if (!field?.isConnected) {
      return false;
    }
    const { selectionStart: from, selectionEnd: to, value } = field;
    const marked = value.slice(from - before.length, from) === before && value.slice(to, to + after.length) === after;
    field.focus();
    if (marked && from >= before.length) {
      put(field, value.slice(from, to), from - before.length, to + after.length);
      field.setSelectionRange(from - before.length, to - before.length);
    } else {
      const language = field.closest<HTMLElement>("[lang]")?.lang ?? "";
      const chosen = value.slice(from, to) || words[language] || "";
      put(field, before + chosen + after, from, to);
      field.setSelectionRange(from + before.length, from + before.length + chosen.length);
    }
    return true;
  }
}

/** Puts a text in place of a part, so that the browser can undo it. */
function put(field: HTMLTextAreaElement, text: string, from: number, to: number) {
  field.setSelectionRange(from, to);
  document.execCommand("insertText", false, text);
}

customElements.define("markup-tools", MarkupTools);
