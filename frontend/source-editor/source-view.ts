import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import { Compartment } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { lessonLanguage, tomlLanguage } from "./lesson-language.js";
import type { Ids, Mark } from "./mark.js";

const STYLE = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "680" },
  { tag: tags.strong, fontWeight: "680" },
  { tag: tags.keyword, color: "var(--stf-left)" },
  { tag: tags.propertyName, color: "var(--stf-left)" },
  { tag: tags.string, color: "var(--stf-syn)" },
  { tag: tags.number, color: "var(--stf-right)" },
  { tag: tags.atom, color: "var(--stf-right)" },
  { tag: tags.link, color: "var(--stf-fin)" },
  { tag: tags.monospace, color: "var(--stf-data)" },
  { tag: tags.meta, color: "var(--stf-soft)" },
  { tag: tags.comment, color: "var(--stf-soft)" },
]);

const LOOK = EditorView.theme({
  "&": { height: "100%", fontSize: "14px", color: "var(--stf-ink)", backgroundColor: "var(--stf-sheet)" },
  "&.cm-focused": { outline: "3px solid var(--vaadin-focus-ring-color)", outlineOffset: "-1px" },
  ".cm-scroller": { fontFamily: "var(--stf-mono)", lineHeight: "1.6" },
  ".cm-content": { caretColor: "var(--stf-ink)", paddingBottom: "30vh" },
  ".cm-cursor": { borderLeftColor: "var(--stf-ink)" },
  ".cm-gutters": {
    backgroundColor: "var(--stf-sheet)",
    color: "var(--stf-soft)",
    borderRight: "1px solid var(--stf-line)",
  },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--stf-ink) 5%, transparent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--stf-left-band)",
  },
  ".cm-tooltip": { backgroundColor: "var(--stf-paper)", color: "var(--stf-ink)", border: "1px solid var(--stf-edge)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--stf-ink)", color: "var(--stf-paper)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "4px 8px" },
  ".cm-diagnostic": { maxWidth: "60ch" },
});

const FENCES = ["sim", "quiz", "capture", "note exam", "note practice", "note deeper"];
const KINDS = ["choice", "numeric", "order", "cloze", "label", "predict", "trace-error", "compose", "mission"];

/** Fences after three backquotes, and ids where one is to be written. */
function complete(ids: () => Ids): (context: CompletionContext) => CompletionResult | null {
  const options = (words: readonly string[]) => words.map((label) => ({ label }));
  return (context) => {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    const rules: [RegExp, readonly string[]][] = [
      [/^```([a-z ]*)$/, FENCES],
      [/\b(?:scenario|beside)\s*=\s*"([a-z0-9/-]*)$/, ids().scenarios],
      [/^use\s*=.*"([a-z0-9-]*)$/, ids().questions],
      [/glossary:([a-z0-9.-]*)$/, ids().terms],
      [/lesson:([a-z0-9.-]*)$/, ids().lessons],
      [/^requires\s*=.*"([a-z0-9.-]*)$/, ids().lessons],
      [/^words\s*=.*"([a-z0-9.-]*)$/, ids().terms],
      [/^skills?\s*=.*"([a-z0-9.-]*)$/, ids().skills],
      [/\bcause\s*=\s*"([a-z0-9.-]*)$/, ids().causes],
      [/^type\s*=\s*"([a-z-]*)$/, KINDS],
      [/^mode\s*=\s*"([a-z]*)$/, ["watch", "step", "predict", "free", "play"]],
    ];
    for (const [pattern, words] of rules) {
      const found = pattern.exec(before);
      if (found) {
        return { from: context.pos - found[1].length, options: options(words), validFor: /^[a-z0-9 ./-]*$/ };
      }
    }
    return null;
  };
}

/** The editor proper; a module of its own, so that only who writes loads it. */
export class SourceView {
  private readonly view: EditorView;
  private readonly kind = new Compartment();
  private readonly labelled = new Compartment();
  private readonly past = new Compartment();
  private quiet = false;

  constructor(parent: Element, root: ShadowRoot, ids: () => Ids, changed: () => void, moved: (line: number) => void) {
    this.view = new EditorView({
      parent,
      root,
      extensions: [
        lineNumbers(),
        this.past.of(history()),
        drawSelection(),
        highlightActiveLine(),
        EditorView.lineWrapping,
        lintGutter(),
        autocompletion({ override: [complete(ids)] }),
        syntaxHighlighting(STYLE),
        LOOK,
        // Tab leaves the editor, as in every field: nobody is caught in it.
        keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
        this.kind.of(lessonLanguage),
        this.labelled.of([]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !this.quiet) {
            changed();
          }
          if (update.selectionSet) {
            moved(update.state.doc.lineAt(update.state.selection.main.head).number);
          }
        }),
      ],
    });
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  focus(): void {
    this.view.focus();
  }

  /** Another file: nothing of the last one can be undone into it. */
  open(text: string, toml: boolean): void {
    this.quiet = true;
    const whole = { from: 0, to: this.view.state.doc.length, insert: text };
    this.view.dispatch({
      changes: whole,
      selection: { anchor: 0 },
      effects: [this.kind.reconfigure(toml ? tomlLanguage : lessonLanguage), this.past.reconfigure([])],
    });
    this.view.dispatch({ effects: this.past.reconfigure(history()) });
    this.view.dispatch(setDiagnostics(this.view.state, []));
    this.quiet = false;
  }

  label(words: string): void {
    this.view.dispatch({
      effects: this.labelled.reconfigure(EditorView.contentAttributes.of({ "aria-label": words, tabindex: "0" })),
    });
  }

  /** What another author changed, put in without moving the cursor more than it must. */
  merge(text: string): void {
    const now = this.text;
    let from = 0;
    while (from < now.length && from < text.length && now[from] === text[from]) {
      from++;
    }
    let end = 0;
    while (
      end < now.length - from &&
      end < text.length - from &&
      now[now.length - 1 - end] === text[text.length - 1 - end]
    ) {
      end++;
    }
    this.quiet = true;
    this.view.dispatch({ changes: { from, to: now.length - end, insert: text.slice(from, text.length - end) } });
    this.quiet = false;
  }

  goTo(lineNumber: number): void {
    const line = this.view.state.doc.line(Math.min(Math.max(1, lineNumber), this.view.state.doc.lines));
    this.view.dispatch({
      selection: { anchor: line.from },
      effects: EditorView.scrollIntoView(line.from, { y: "center" }),
    });
    this.view.focus();
  }

  show(marks: readonly Mark[]): void {
    const doc = this.view.state.doc;
    const diagnostics: Diagnostic[] = marks.map((mark) => {
      const line = doc.line(Math.min(Math.max(1, mark.line), doc.lines));
      const from = Math.min(line.from + Math.max(0, mark.column - 1), line.to);
      return { from, to: line.to, severity: mark.severity, message: mark.words };
    });
    this.view.dispatch(setDiagnostics(this.view.state, diagnostics));
  }

  destroy(): void {
    this.view.destroy();
  }
}
