/** What keys can do with a run. */
export interface Walked {
  goTo(stop: number): void;
  toState(direction: 1 | -1): void;
  onPlay(): void;
  projector: boolean;
  place: { stop: number; last: number };
}

/** Space plays, arrows step, with shift to the next state, Home and End; a field that is typed in keeps its keys. */
export function actOnKey(event: KeyboardEvent, walked: Walked): void {
  if (event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  const action = actionOf(event, walked);
  if (action) {
    action();
    event.preventDefault();
  }
}

function actionOf(event: KeyboardEvent, walked: Walked): (() => void) | undefined {
  const target = event.composedPath()[0] as HTMLElement;
  const range = target instanceof HTMLInputElement && target.type === "range";
  if (target.matches("input:not([type=range]), select, textarea")) {
    return undefined;
  }
  if (event.key === " ") {
    return target.matches("button, summary") ? undefined : () => walked.onPlay();
  }
  if (event.shiftKey && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
    return () => walked.toState(event.key === "ArrowRight" ? 1 : -1);
  }
  if (range) {
    return undefined;
  }
  const { stop, last } = walked.place;
  const stops: Record<string, number> = {
    ArrowRight: stop + 1,
    ArrowLeft: stop - 1,
    PageDown: stop + 1,
    PageUp: stop - 1,
    Home: -1,
    End: last,
  };
  // Presenter remotes page; elsewhere these keys are the reader's.
  const paging = event.key.startsWith("Page") && !walked.projector;
  return event.key in stops && !paging ? () => walked.goTo(stops[event.key]) : undefined;
}
