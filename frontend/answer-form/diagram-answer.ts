/** What stands in the blanks, told by what stands at the places of the figure. Two places may be one blank. */
export function fromPlaces(
  filled: Record<string, string>,
  blankOf: Record<string, string>,
  wordOf: Record<string, string>,
): Record<string, string> {
  const blanks: Record<string, string> = {};
  for (const [place, name] of Object.entries(filled)) {
    const [blank, word] = [blankOf[place], wordOf[name]];
    if (blank && word) {
      blanks[blank] = word;
    }
  }
  return blanks;
}

/** The other way: what is to be seen at each place. */
export function toPlaces(
  blanks: Record<string, string>,
  blankOf: Record<string, string>,
  wordOf: Record<string, string>,
): Record<string, string> {
  const nameOf = new Map(Object.entries(wordOf).map(([name, word]) => [word, name]));
  const shown = Object.entries(blankOf).map(([place, blank]) => [place, nameOf.get(blanks[blank] ?? "")]);
  return Object.fromEntries(shown.filter(([, name]) => name !== undefined)) as Record<string, string>;
}
