import { StreamLanguage, type StreamParser } from "@codemirror/language";

interface Place {
  /** In the front matter, in a fence of settings, in one of plain code, or in prose. */
  inside: "start" | "front" | "settings" | "code" | "prose";
}

const SETTINGS = /^```(?:sim|quiz|capture)\b/;

/** TOML, one token at a time: tables, keys, strings, numbers, comments. */
function toml(stream: Parameters<StreamParser<Place>["token"]>[0]): string | null {
  if (stream.eatSpace()) {
    return null;
  }
  if (stream.match(/^#.*/)) {
    return "comment";
  }
  if (stream.sol() && stream.match(/^\[\[?[^\]]*\]\]?/)) {
    return "heading";
  }
  if (stream.match(/^"""[\s\S]*?(?:"""|$)/) || stream.match(/^"(?:[^"\\]|\\.)*"?/) || stream.match(/^'[^']*'?/)) {
    return "string";
  }
  if (stream.match(/^[A-Za-z0-9_.-]+(?=\s*=)/)) {
    return "propertyName";
  }
  if (stream.match(/^(?:true|false)\b/)) {
    return "atom";
  }
  if (stream.match(/^[+-]?\d[\d_.]*/)) {
    return "number";
  }
  stream.next();
  return null;
}

/** Markdown, as much of it as helps the eye. */
function prose(stream: Parameters<StreamParser<Place>["token"]>[0]): string | null {
  if (stream.sol() && stream.match(/^#{1,6}\s.*/)) {
    return "heading";
  }
  if (stream.match(/^`[^`]+`/)) {
    return "monospace";
  }
  if (stream.match(/^\*\*[^*]+\*\*/)) {
    return "strong";
  }
  if (stream.match(/^!?\[[^\]]*\]\([^)]*\)/)) {
    return "link";
  }
  if (stream.sol() && stream.match(/^\s*(?:[-*+]|\d+\.|>)\s/)) {
    return "list";
  }
  stream.next();
  stream.eatWhile(/[^`*![#\s]/);
  return null;
}

/** A lesson: front matter between lines of +++, then Markdown with fences. */
export const lessonLanguage = StreamLanguage.define<Place>({
  startState: () => ({ inside: "start" }),
  copyState: (place) => ({ ...place }),
  token(stream, place) {
    if (stream.sol() && (place.inside === "start" || place.inside === "front") && stream.match(/^\+\+\+\s*$/)) {
      place.inside = place.inside === "start" ? "front" : "prose";
      return "meta";
    }
    if (place.inside === "start") {
      place.inside = "prose";
    }
    if (stream.sol() && place.inside !== "front" && stream.match(/^```/, false)) {
      const settings = stream.match(SETTINGS, false) !== null;
      const note = stream.match(/^```note\b/, false) !== null;
      if (place.inside === "prose") {
        place.inside = settings ? "settings" : note ? "prose" : "code";
      } else {
        place.inside = "prose";
      }
      stream.skipToEnd();
      return "keyword";
    }
    if (place.inside === "front" || place.inside === "settings") {
      return toml(stream);
    }
    if (place.inside === "code") {
      stream.skipToEnd();
      return "monospace";
    }
    return prose(stream);
  },
});

/** A file of settings: a quiz, a scenario, the course itself. */
export const tomlLanguage = StreamLanguage.define<Place>({
  startState: () => ({ inside: "settings" }),
  copyState: (place) => ({ ...place }),
  token: (stream) => toml(stream),
});
