// Measures how a run of 500 steps plays and scrubs on a processor that is slowed down four times, and how long a change takes.
// node src/bench/ladder-frames.mjs http://127.0.0.1:8080 [page]   (needs playwright-core and an installed Chromium)
// Of each frame: the time to the next one, which what else the machine does makes longer, and from the browser's trace the
// time that the page's own thread worked for it, in milliseconds. 60 frames a second leave 16.7.
import { chromium } from "playwright-core";

const LONG = "lab/tcp/normal-close?edit=call+client+send+135000+at+61ms";
const [, , base = "http://127.0.0.1:8080", path = LONG] = process.argv;
const FRAMES = 180;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(`${base}/${path}`);
await page.locator("segment-ladder input[type=range]").waitFor();
await page.waitForLoadState("networkidle");
const steps = await page.evaluate(() => document.querySelector("segment-ladder").run.steps.length);

/** From the learner's choice to the new run's first frame. */
const changeMillis = await page.evaluate(async () => {
  const ladder = document.querySelector("segment-ladder");
  const times = [];
  for (let i = 0; i < 9; i++) {
    const begin = performance.now();
    await ladder.onChange([`lose client ${i + 4}`]);
    await ladder.updateComplete;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    times.push(Math.round(performance.now() - begin));
    ladder.branching.undo();
    await ladder.updateComplete;
    await new Promise((done) => setTimeout(done, 500)); // a learner rests in between, else the ladder keeps the pace of scrubbing
  }
  return times.sort((a, b) => a - b);
});

const session = await page.context().newCDPSession(page);
await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
const drive = (how) =>
  page.evaluate(
    async ([how, frames]) => {
      const ladder = document.querySelector("segment-ladder");
      const last = ladder.run.stops.length - 1;
      if (how === "play") {
        ladder.goTo(-1);
        ladder.onPlay();
      }
      const gaps = [];
      let before = performance.now();
      for (let i = 0; i < frames; i++) {
        if (how === "scrub") {
          ladder.goTo(Math.round((i / frames) * last));
        }
        performance.mark("frame");
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        gaps.push(now - before);
        before = now;
      }
      if (ladder.playing) {
        ladder.onPlay();
      }
      return gaps;
    },
    [how, FRAMES],
  );

const spread = (all) => {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (part) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] * 10) / 10;
  return { median: at(0.5), p95: at(0.95), worst: at(1) };
};

/** How long the page's thread worked in each frame: the processor time of its outermost tasks between two marks. */
function worked(events) {
  const mark = events.find((event) => event.name === "frame" && event.cat.includes("blink.user_timing"));
  const own = events.filter((event) => event.pid === mark.pid && event.tid === mark.tid);
  const marks = own.filter((event) => event.name === "frame").map((event) => event.ts);
  const tasks = own.filter((event) => event.ph === "X" && event.name === "RunTask" && event.tdur);
  return marks.slice(0, -1).map((begin, i) => {
    const within = tasks.filter((task) => task.ts >= begin && task.ts < marks[i + 1]);
    return within.reduce((sum, task) => sum + task.tdur, 0) / 1000;
  });
}

const found = {};
for (const how of ["idle", "play", "scrub"]) {
  await browser.startTracing(page, { categories: ["devtools.timeline", "disabled-by-default-devtools.timeline", "toplevel", "blink.user_timing"] });
  const gaps = await drive(how);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  found[how] = { frame: spread(gaps), worked: spread(worked(traceEvents)) };
}
console.log(JSON.stringify({ steps, changeMillis, ...found }, null, 1));
await browser.close();
