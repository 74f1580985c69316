import { LitElement } from "lit";
import { property, state } from "lit/decorators.js";

/** What a ladder is given, and where it stands. */
export class LadderState extends LitElement {
  @property() src = "";
  @property({ reflect: true }) override lang = "";
  /** The trace's step number to stand at when the run arrives; 0 is before everything. */
  @property({ type: Number }) step = 0;
  /** Whether the learner may change the run. */
  @property({ type: Boolean }) free = false;
  /** Changes with which the run begins. */
  @property({ attribute: false }) edits: string[] = [];
  /** Whether the page's address says the changes and the step. */
  @property({ type: Boolean }) linked = false;
  /** Whether the learner steps rather than watches. */
  @property({ type: Boolean }) stepping = false;
  /** Whether the picture and its controls stand alone. */
  @property({ type: Boolean }) plain = false;
  /** Whether it plays as soon as the run is there. */
  @property({ type: Boolean }) autoplay = false;
  /** Words needed before a run brings its own: failed, loading, retry. */
  @property({ attribute: false }) words: Record<string, string> = {};

  /** Large, for a room: the future is not drawn, and each segment is asked for before it comes. */
  @property({ type: Boolean, reflect: true }) projector = false;

  @state() protected failure: string | null = null;
  @state() stop = -1;
  @state() playing = false;
  @state() speed = 1;
  @state() selected: number | null = null;
  @state() tableOpen = false;
  @state() statesOpen = false;
  @state() protected taken = "";
  @state() protected named: ReadonlyMap<number, string> = new Map();
}
