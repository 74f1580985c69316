let waiting = 0;

/** Lets the page's address say the changes and the step, so that a link shows the same again. */
export function sayInAddress(edits: string[], step: number): void {
  clearTimeout(waiting);
  waiting = window.setTimeout(() => {
    const url = new URL(location.href);
    url.searchParams.delete("edit");
    edits.forEach((edit) => url.searchParams.append("edit", edit));
    url.searchParams.set("step", String(step));
    // The state is the router's: it must stay as it is.
    history.replaceState(history.state, "", url);
  }, 300);
}
