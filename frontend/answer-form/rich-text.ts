import { html } from "lit";

/** Draws the two marks that short texts use: `code` and **bold**. */
export function rich(text: string) {
  return text
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .map((piece) =>
      piece.startsWith("`")
        ? html`<code>${piece.slice(1, -1)}</code>`
        : piece.startsWith("**")
          ? html`<b>${piece.slice(2, -2)}</b>`
          : piece,
    );
}
