import { Run } from "../run/run.js";
import { fetchRun, RunRefused, type Words } from "../run/trace.js";
import { type Branch, firstDifference, withChanges, withEdits } from "./branches.js";

/** The ladder, as its branches need it. */
export interface Branched {
  readonly src: string;
  readonly lang: string;
  readonly micros: number;
  words: Record<string, string>;
  requestUpdate(): void;
  /** Another branch is shown, at the step that is reached by then; -1 is before everything. */
  shown(run: Run, step: number): void;
}

/** The run and those that parted from it by what the learner changed: opened, named, compared, taken back. */
export class Branching {
  list: Branch[] = [];
  active = 0;
  comparing = false;
  /** The branch that is shown beside the active one. */
  beside = 0;
  /** Why the last change is not possible, in words; empty where it was. */
  refused = "";

  constructor(private readonly ladder: Branched) {}

  get run(): Run | undefined {
    return this.list[this.active]?.run;
  }

  /** The branch to compare with, where that is wanted and there is one. */
  get other(): Branch | undefined {
    return this.comparing && this.beside !== this.active ? this.list[this.beside] : undefined;
  }

  /**
   * Fetches what is open again, at first the run and the changes that it begins with; tells the words it came with. Changes
   * that cannot be, as in a link that was edited by hand, are told, and the run stands without them.
   */
  async load(edits: string[], signal: AbortSignal): Promise<Words> {
    const begun: Branch["edits"][] = edits.length > 0 ? [[], [...edits]] : [[]];
    const names = this.list.map((branch) => branch.name);
    const asked = this.list.length > 0 ? this.list.map((branch) => branch.edits) : begun;
    const fetched = await Promise.allSettled(
      asked.map((e) => fetchRun(withEdits(this.ladder.src, e), this.ladder.lang, signal)),
    );
    const [first, ...rest] = fetched;
    if (first.status === "rejected") {
      throw first.reason;
    }
    const failed = rest.find((answer) => answer.status === "rejected");
    if (failed) {
      this.refused = this.wordsOf(failed.reason);
    }
    this.list = fetched.flatMap((answer, i) =>
      answer.status === "fulfilled" ? [{ edits: asked[i], run: new Run(answer.value), name: names[i] ?? "" }] : [],
    );
    this.active = Math.min(this.active, this.list.length - 1);
    this.ladder.requestUpdate();
    return first.value.words;
  }

  private wordsOf(failure: unknown): string {
    return failure instanceof RunRefused && failure.message ? failure.message : (this.ladder.words.failed ?? "⚠");
  }

  /** Changes: the server runs the scenario again with them, and the run that it gives becomes a branch. */
  async change(changes: string[]): Promise<void> {
    const { ladder } = this;
    const parent = this.list[this.active];
    const edits = withChanges(parent.edits, changes);
    const micros = ladder.micros;
    try {
      const document = await fetchRun(withEdits(ladder.src, edits), ladder.lang, new AbortController().signal);
      const run = new Run(document);
      this.list = [...this.list, { edits, run, name: "" }];
      this.refused = "";
      this.active = this.list.length - 1;
      const difference = firstDifference(parent.run, run);
      const at = difference === null ? micros : (run.steps[difference]?.at ?? micros);
      ladder.shown(
        run,
        run.steps.findLastIndex((step, i) => step.at < at || (i === difference && difference >= 0)),
      );
    } catch (failure) {
      this.refused = this.wordsOf(failure);
      ladder.requestUpdate();
    }
  }

  open(branch: number): void {
    const { micros } = this.ladder;
    this.active = branch;
    const { run } = this.list[branch];
    this.ladder.shown(
      run,
      run.steps.findLastIndex((step) => step.at <= micros),
    );
  }

  undo(): void {
    const gone = this.list.length - 1;
    this.open(Math.min(this.active, gone - 1));
    this.list = this.list.slice(0, gone);
    this.beside = this.beside >= gone ? 0 : this.beside;
  }

  compare(): void {
    this.comparing = !this.comparing;
    this.ladder.requestUpdate();
  }

  compareWith(branch: number): void {
    this.beside = branch;
    this.ladder.requestUpdate();
  }

  rename(name: string): void {
    this.list[this.active].name = name.trim();
    this.ladder.requestUpdate();
  }
}
