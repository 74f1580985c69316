// Measures how the editor keeps up with an author: opening a lesson of 3,000 words with 10 simulations, a keystroke until the
// preview shows it, and publishing. It rewrites a lesson of the course tcp: only for an installation that is thrown away.
// node src/bench/editor.mjs http://127.0.0.1:8080 NAME PASSWORD [folder]   (needs playwright-core and an installed Chromium)
import { chromium } from "playwright-core";

const [, , base = "http://127.0.0.1:8080", name, password, folder = "14-captures"] = process.argv;
const KEYS = 30;
const OPENINGS = 7;
const PUBLISHINGS = 5;
const SENTENCE = "Each end counts the bytes that it sends and says which one it expects next so that nothing is lost ";

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en" });
await page.goto(`${base}/sign-in`);
await page.locator("vaadin-text-field input").first().fill(name);
await page.locator("vaadin-password-field input").first().fill(password);
await page.keyboard.press("Enter");
await page.locator(".study-page h1").waitFor();

/** Sixty paragraphs of fifty words, ten simulations among them, and the lesson's own head and questions. */
function lesson(old) {
  const head = old.slice(0, old.indexOf("+++", 3) + 4);
  const quiz = old.match(/^```quiz\n[\s\S]*?^```$/gm) ?? [];
  const blocks = [];
  for (let at = 0; at < 60; at++) {
    blocks.push(`P${at} ${SENTENCE.repeat(2)}in paragraph ${at}. ${SENTENCE}again.`);
    if (at % 6 === 5) {
      blocks.push('```sim\nscenario = "three-way-handshake"\ncaption = "Simulation ' + at + '"\n```');
    }
  }
  return `${head}${blocks.join("\n\n")}\n\n${quiz.join("\n\n")}\n`;
}

const editor = async (file) => {
  await page.goto(`${base}/write/tcp/${folder}?file=${file}`);
  await page.waitForFunction(() => document.querySelector("source-editor")?.view?.text.length > 0);
};
const saved = () => page.locator(".write-tools > [role=status]", { hasText: "Saved" }).waitFor();
for (const file of ["lesson.en.md", "lesson.zh-CN.md"]) {
  await editor(file);
  const text = lesson(await page.evaluate(() => document.querySelector("source-editor").view.text));
  await page.evaluate((now) => {
    const view = document.querySelector("source-editor").view.view;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: now } });
  }, text);
  await saved();
}

const spread = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
  return { median: at(0.5), p95: at(0.95), worst: at(1) };
};

/** From the click on the lesson in its course until the form or the text and a screen of the preview are there, and until all of it is. */
async function open() {
  await page.goto(`${base}/write/tcp`);
  const link = page.locator(`a[href$="write/tcp/${folder}"]`).first();
  await link.waitFor();
  await page.waitForTimeout(500);
  return page.evaluate(
    (to) =>
      new Promise((done) => {
        const begin = performance.now();
        let screen = 0;
        const look = () => {
          const written =
            document.querySelector("source-editor")?.view?.text.length > 0 || document.querySelector(".write-blocks > li:last-child");
          const all = document.querySelector("source-editor, .write-form > .write-bar > [data-piece]");
          const preview = document.querySelector(".write-preview")?.textContent ?? "";
          screen ||= written && preview.includes("P8 ") ? performance.now() - begin : 0;
          return screen > 0 && all && preview.includes("P59 ")
            ? done({ screen, whole: performance.now() - begin })
            : requestAnimationFrame(look);
        };
        document.querySelector(`a[href$="write/tcp/${to}"]`).click();
        look();
      }),
    folder,
  );
}

/** From a key until the preview shows what it made of the text. */
async function type() {
  await page.evaluate(() => {
    const view = document.querySelector("source-editor").view.view;
    const at = view.state.doc.toString().indexOf("P30 ") + 3;
    view.dispatch({ selection: { anchor: at } });
    view.focus();
    addEventListener("keydown", () => (window.pressed = performance.now()), { capture: true });
  });
  await page.waitForTimeout(1500);
  const times = [];
  let word = "P30";
  for (let key = 0; key < KEYS; key++) {
    const next = String(key % 10);
    word += next;
    await page.evaluate(() => (window.pressed = 0));
    const shown = page.evaluate(
      (wanted) =>
        new Promise((done) => {
          const preview = document.querySelector(".write-preview");
          const look = () => {
            if (window.pressed > 0 && preview.textContent.includes(`${wanted} `)) {
              done(performance.now() - window.pressed);
            } else {
              requestAnimationFrame(look);
            }
          };
          look();
        }),
      word,
    );
    await page.waitForTimeout(50);
    await page.keyboard.press(next);
    times.push(await shown);
    await page.waitForTimeout(200);
  }
  return times;
}

async function publish(turn) {
  await page.waitForTimeout(3000);
  await page.evaluate((word) => {
    const view = document.querySelector("source-editor").view.view;
    const at = view.state.doc.toString().indexOf("P2 ") + 3;
    view.dispatch({ changes: { from: at, insert: word } });
  }, `Turn${turn} `);
  await page.waitForTimeout(3000);
  return page.evaluate(
    () =>
      new Promise((done) => {
        const begin = performance.now();
        const look = () =>
          document.querySelector(".write-tools > [role=status]").textContent.includes("Published as revision")
            ? done(performance.now() - begin)
            : requestAnimationFrame(look);
        document.querySelector(".write-bar vaadin-button[theme~=primary]").click();
        look();
      }),
  );
}

const opening = async (view) => {
  await page.locator(".write-views > button").nth(view).click();
  await page.waitForTimeout(3000);
  const times = [];
  for (let at = 0; at < OPENINGS; at++) {
    times.push(await open());
    await page.waitForTimeout(3000);
  }
  return {
    first: Math.round(times[0].screen),
    screen: spread(times.slice(1).map((one) => one.screen)),
    whole: spread(times.slice(1).map((one) => one.whole)),
  };
};
const openingForm = await opening(1);
const openingText = await opening(0);
const keystroke = await type();
const publishing = [];
for (let at = 0; at < PUBLISHINGS; at++) {
  publishing.push(await publish(at));
}
console.log(
  JSON.stringify({
    openingFormMillis: openingForm,
    openingTextMillis: openingText,
    keystrokeMillis: spread(keystroke),
    publishingMillis: spread(publishing),
  }),
);
await browser.close();
