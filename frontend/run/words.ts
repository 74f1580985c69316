import type { Words } from "./trace.js";

/** What the page's language calls things: keys of the run document's `ui`, with `{name}` places. */
export class Speaker {
  /** Making a format takes longer than using it. */
  private readonly formats = new Map<number, Intl.NumberFormat>();

  constructor(
    private readonly words: Words,
    readonly language: string,
  ) {}

  say(key: string, values: Record<string, string | number> = {}): string {
    return fill(this.words.ui[key] ?? key, values);
  }

  /** The words of a name that may be free: `client` is translated, `alice` stays. */
  name(kind: string, name: string): string {
    return this.words.ui[`${kind}.${name}`] ?? name;
  }

  rule(id: string | undefined): { text: string; cite: string } | undefined {
    return id === undefined ? undefined : this.words.rule[id];
  }

  /** The ids of all rules that have words. */
  get rules(): string[] {
    return Object.keys(this.words.rule).filter((id) => this.words.rule[id].text !== "");
  }

  /** Microseconds as a person says them: 40 ms, 1.5 s, 4 min. */
  time(micros: number): string {
    if (micros < 1000 && micros !== 0) {
      return `${micros} µs`;
    }
    if (micros < 1_000_000) {
      return `${this.number(micros / 1000, 1)} ms`;
    }
    if (micros < 600_000_000) {
      return `${this.number(micros / 1_000_000, 3)} s`;
    }
    if (micros < 7_200_000_000) {
      return `${this.number(micros / 60_000_000, 1)} min`;
    }
    return `${this.number(micros / 3_600_000_000, 1)} h`;
  }

  private number(value: number, digits: number): string {
    const known = this.formats.get(digits);
    const format = known ?? new Intl.NumberFormat(this.language || "en", { maximumFractionDigits: digits });
    if (!known) {
      this.formats.set(digits, format);
    }
    return format.format(value);
  }
}

export function fill(pattern: string, values: Record<string, string | number>): string {
  return pattern.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
