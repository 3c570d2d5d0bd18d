// Opens every page and drawing below a folder in Chromium. A page must have no finding of axe-core (WCAG 2.1 A and AA), in
// light and dark, wide and 320 pixels wide; must load nothing, say nothing to the console, have all that was said in it,
// and need no scrolling sideways. A drawing must have a name and something in it.
//
// CHROMIUM names the browser.

const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { chromium } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
const LOOKS = [
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 1280 },
  { colorScheme: "light", width: 320 },
  { colorScheme: "dark", width: 320 },
];

function files(folder, ending) {
  const all = fs.readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name));
  return all.filter((name) => name.endsWith(ending)).sort();
}

// All texts in a piece of JSON that people wrote.
function words(value, key = "") {
  const ours = ["kind", "status", "level", "lang", "date", "when", "id"];
  if (typeof value === "string") return ours.includes(key) ? [] : [value];
  if (!value || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, inner]) => words(inner, Array.isArray(value) ? key : name));
}

// Opens a file, and gathers all that it asks for and all that goes wrong.
async function open(browser, file, look, policy) {
  const context = await browser.newContext({
    colorScheme: look.colorScheme,
    viewport: { width: look.width, height: 900 },
    bypassCSP: !policy,
  });
  const page = await context.newPage();
  const findings = [];
  page.on("console", (message) => findings.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => findings.push(`error: ${error}`));
  page.on("dialog", (dialog) => { findings.push("a dialog"); dialog.dismiss(); });
  const url = pathToFileURL(file).href;
  page.on("request", (request) => { if (request.url() !== url) findings.push(`it asks for ${request.url()}`); });
  await page.goto(url);
  return { context, page, findings };
}

async function looked(browser, file, look) {
  const { context, page, findings } = await open(browser, file, look, false);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > look.width) findings.push(`${wide} pixels wide on ${look.width}`);
  for (const opened of [false, true]) {
    await page.evaluate((opened) => document.querySelectorAll("details").forEach((it) => { it.open = opened; }), opened);
    await page.evaluate(axe);
    const result = await page.evaluate((tags) => window.axe.run({ runOnly: tags }), TAGS);
    if (result.passes.length < 20) findings.push(`axe looked at little: ${result.passes.length} rules`);
    for (const rule of result.violations) {
      findings.push(`axe: ${rule.id}: ${rule.help}: ${rule.nodes.slice(0, 3).map((node) => node.html).join(" ")}`);
    }
    for (const rule of result.incomplete) {
      findings.push(`axe cannot tell: ${rule.id}: ${rule.nodes.slice(0, 3).map((node) => node.html).join(" ")}`);
    }
  }
  await context.close();
  return findings.map((finding) => `${look.colorScheme}, ${look.width}: ${finding}`);
}

// The page as it is, its own policy in force.
async function page(browser, file) {
  const { context, page, findings } = await open(browser, file, LOOKS[0], true);
  const text = await page.evaluate(() => document.body.textContent);
  const session = path.join(path.dirname(file), "session.json");
  const missing = words(JSON.parse(fs.readFileSync(session, "utf8"))).filter((word) => !text.includes(word));
  if (missing.length) findings.push(`missing: ${missing.slice(0, 5).join(" ¦ ")}`);
  const elements = await page.evaluate(() => document.querySelectorAll("script, link, img, iframe, object, embed, form").length);
  if (elements) findings.push(`${elements} elements that a report has no use for`);
  const printed = await page.pdf({ preferCSSPageSize: true });
  if (printed.length < 10000) findings.push("nothing is printed");
  await context.close();
  for (const look of LOOKS) findings.push(...(await looked(browser, file, look)));
  return findings;
}

async function drawing(browser, file) {
  const { context, page, findings } = await open(browser, file, LOOKS[0], true);
  const told = await page.evaluate(() => {
    const root = document.documentElement;
    const box = root.getBBox ? root.getBBox() : { width: 0, height: 0 };
    const title = root.querySelector(":scope > title");
    return { name: root.localName, width: box.width, height: box.height, title: title ? title.textContent : "" };
  });
  if (told.name !== "svg") findings.push(`the browser reads ${told.name}`);
  if (!(told.width > 1 && told.height > 1)) findings.push("it is empty");
  if (!told.title.trim()) findings.push("it has no title");
  await context.close();
  return findings;
}

async function main(folder) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  let bad = 0;
  const checks = [...files(folder, ".html").map((file) => [file, page]), ...files(folder, ".svg").map((file) => [file, drawing])];
  for (const [file, check] of checks) {
    const findings = await check(browser, file).catch((error) => [String(error)]);
    bad += findings.length;
    console.log(findings.length ? findings.map((finding) => `✗ ${file}: ${finding}`).join("\n") : `✓ ${file}: Chromium`);
  }
  await browser.close();
  if (!checks.length) console.log("✗ no page and no drawing was found");
  process.exit(bad || !checks.length ? 1 : 0);
}

main(process.argv[2]);
