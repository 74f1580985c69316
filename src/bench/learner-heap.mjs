// Measures the heap that a learner costs who has a run of 500 steps and a fork of it open, both nobody else's: opens pages
// as browsers do, fetches both runs for each, and compares the heap of live objects before and after.
// node src/bench/learner-heap.mjs http://127.0.0.1:8080 PID [learners]   (needs the JDK's jcmd; PID is the server's)
import { execFileSync } from "node:child_process";

const [, , base = "http://127.0.0.1:8080", pid, learners = "200"] = process.argv;
const path = "lab/tcp/normal-close";

/** Bytes of objects that are reachable; the histogram collects garbage first. */
function heap() {
  const histogram = execFileSync("jcmd", [pid, "GC.class_histogram"], { maxBuffer: 1 << 26 }).toString();
  return Number(/^Total\s+\d+\s+(\d+)/m.exec(histogram)[1]);
}

/** A run of 500 steps that no other learner has, as a query. */
const long = (learner) => `edit=${encodeURIComponent(`call client send 135000 at ${61_000 + learner}us`)}`;

async function visit(learner) {
  const query = long(learner);
  const cookies = new Map();
  const call = async (address, init = {}) => {
    const headers = { "Accept-Language": "en", ...init.headers };
    if (cookies.size > 0) {
      headers.Cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    }
    const answer = await fetch(new URL(address, base), { ...init, headers, redirect: "manual" });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      cookies.set(name, value);
    }
    if (answer.status !== 200) {
      throw new Error(`${address}: ${answer.status}`);
    }
    return answer.text();
  };
  await call(`/${path}?${query}`);
  const location = `location=${encodeURIComponent(path)}&query=${encodeURIComponent(query)}`;
  const start = JSON.parse(await call(`/?v-r=init&${location}`)).appConfig;
  const data = { route: path, query, appShellTitle: "", historyState: { idx: 0 }, trigger: "" };
  const answer = await call(`/?v-r=uidl&v-uiId=${start["v-uiId"]}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      csrfToken: start.uidl["Vaadin-Security-Key"],
      rpc: [{ type: "event", node: 1, event: "ui-navigate", data }],
      syncId: start.uidl.syncId,
      clientId: 0,
    }),
  });
  const run = /"(runs\/[^"]+)"/.exec(answer)?.[1];
  if (!run) {
    throw new Error("no run on the page");
  }
  const whole = JSON.parse(await call(`/${run}?lang=en&${query}`));
  await call(`/${run}?lang=en&${query}&edit=${encodeURIComponent("lose client 9")}`);
  return whole.trace.steps.length;
}

for (let i = 0; i < 30; i++) {
  await visit(i); // What is kept once for all is there before it is counted.
}
const before = heap();
let steps = 0;
for (let i = 0; i < Number(learners); i++) {
  steps = await visit(1000 + i);
}
const after = heap();
const each = (after - before) / Number(learners) / 1024;
console.log(JSON.stringify({ learners: Number(learners), steps, kilobytesPerLearner: Math.round(each * 10) / 10 }));
