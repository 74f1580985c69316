// Measures how long a learner waits for the judgement of an answer: opens a lesson as browsers do, answers each of its
// questions once, wrongly, over HTTP, one after another, and tells the median for each kind, in milliseconds, and the
// server's processor time for an answer where its process id is given (Linux). An answer that was not judged ends it.
// node src/bench/answer-time.mjs http://127.0.0.1:8080 [PID] [visitors] [page]...
import { readFileSync } from "node:fs";

const [, , base = "http://127.0.0.1:8080", pid = "", visitors = "20", ...pages] = process.argv;
const lessons = pages.length > 0 ? pages : ["course/tcp/handshake", "course/tcp/teardown", "course/tcp/lost"];
const TICKS_PER_SECOND = 100;
const WARM = 5;

/** Processor time of the server so far, in milliseconds. */
function processor() {
  if (!pid) {
    return 0;
  }
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}

class Visitor {
  cookies = new Map();
  nodes = new Map();
  sent = 0;

  async call(address, init = {}) {
    const headers = { "Accept-Language": "en", ...init.headers };
    if (this.cookies.size > 0) {
      headers.Cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    }
    const answer = await fetch(new URL(address, base), { ...init, headers, redirect: "manual" });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      this.cookies.set(name, value);
    }
    if (answer.status !== 200) {
      throw new Error(`${address}: ${answer.status}`);
    }
    return answer.text();
  }

  async open(path) {
    await this.call(`/${path}`);
    const { appConfig } = JSON.parse(await this.call(`/?v-r=init&location=${encodeURIComponent(path)}&query=`));
    this.ui = appConfig["v-uiId"];
    this.key = appConfig.uidl["Vaadin-Security-Key"];
    this.sync = appConfig.uidl.syncId;
    const data = { route: path, query: "", appShellTitle: "", historyState: { idx: 0 }, trigger: "" };
    await this.fire(1, "ui-navigate", data);
  }

  async fire(node, event, data) {
    const body = JSON.stringify({
      csrfToken: this.key,
      rpc: [{ type: "event", node, event, data }],
      syncId: this.sync,
      clientId: this.sent++,
    });
    const headers = { "Content-Type": "application/json" };
    const text = await this.call(`/?v-r=uidl&v-uiId=${this.ui}`, { method: "POST", headers, body });
    const told = JSON.parse(text);
    this.sync = told.syncId;
    for (const { node: id, key, value, addNodes } of told.changes ?? []) {
      const known = this.nodes.get(id) ?? {};
      this.nodes.set(id, { ...known, ...(key === undefined ? {} : { [key]: value }) });
      for (const child of addNodes ?? []) {
        this.nodes.set(child, { ...this.nodes.get(child), parent: id });
      }
    }
  }

  forms() {
    return [...this.nodes].filter(([, node]) => node.tag === "answer-form");
  }

  /** The element of that name inside a form. */
  inside(form, tag) {
    const within = (node) => node && (node.parent === form || within(this.nodes.get(node.parent)));
    return [...this.nodes.values()].find((node) => node.tag === tag && within(node));
  }

  /** Whether the form's answer has been judged: it is locked, or its order is marked. */
  judged(form) {
    return this.nodes.get(form).locked === true || this.inside(form, "order-list")?.marks !== undefined;
  }
}

/** What stands in a blank, of the kind of entry that it has. */
function filled({ entry, words }, bank) {
  switch (entry) {
    case "picked":
      return words[0].id;
    case "bank":
      return bank.at(-1).id;
    case "flags":
      return "SYN";
    default:
      return "7";
  }
}

/** A wrong answer of the form's kind, and the name of that; nothing where it is filled in on a picture or a list of changes. */
function answer(visitor, id, form) {
  switch (form.kind) {
    case "number":
      return { kind: "numeric", response: { number: "7" } };
    case "choice":
    case "choices":
      return { kind: "choice", response: { choice: [form.options.at(-1).id] } };
    case "order": {
      const items = visitor.inside(id, "order-list").items;
      return { kind: "order", response: { order: items.map((item) => item.id).reverse(), aside: [] } };
    }
    default: {
      const blanks = visitor.inside(id, "blank-form");
      if (!blanks) {
        return null;
      }
      const parts = blanks.pieces ?? blanks.fields;
      const places = parts ? parts.map((part) => part.blank).filter(Boolean) : blanks.rows;
      const kind = blanks.pieces ? "cloze" : blanks.fields ? "label" : "predict and compose";
      return { kind, response: { blanks: Object.fromEntries(places.map((place) => [place.id, filled(place, blanks.bank)])) } };
    }
  }
}

const times = new Map();
let answers = 0;
let processorMillis = 0;
for (let i = 0; i < Number(visitors) + WARM; i++) {
  for (const lesson of lessons) {
    const visitor = new Visitor();
    await visitor.open(lesson);
    const used = processor();
    for (const [id, form] of visitor.forms()) {
      const wrong = answer(visitor, id, form);
      if (wrong) {
        const { kind, response } = wrong;
        const submission = crypto.randomUUID();
        const begun = performance.now();
        await visitor.fire(id, "answer-submitted", { "event.detail": { submission, response } });
        const millis = performance.now() - begun;
        if (visitor.nodes.get(id).acknowledged !== submission || !visitor.judged(id)) {
          throw new Error(`${lesson}: an answer was not judged: ${JSON.stringify(response)}`);
        }
        if (i >= WARM) {
          times.set(kind, [...(times.get(kind) ?? []), millis]);
          answers++;
        }
      }
    }
    processorMillis += i >= WARM ? processor() - used : 0;
  }
}

function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] * 10) / 10;
}

for (const [kind, values] of [...times, ["all", [...times.values()].flat()]]) {
  console.log(
    JSON.stringify({ kind, answers: values.length, median: quantile(values, 0.5), p90: quantile(values, 0.9), p99: quantile(values, 0.99) }),
  );
}
if (pid) {
  console.log(JSON.stringify({ processorMillisEach: Math.round((processorMillis / answers) * 10) / 10 }));
}
