// npm's d3-cloud, which drops what finds no room: at the largest scale at which it places every word, found by halving.
import fs from "node:fs";
import cloud from "d3-cloud";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";

const [, , file, font, out] = process.argv;
GlobalFonts.registerFromPath(font, "Noto");
const words = fs.readFileSync(file, "utf8").trim().split("\n").map((line) => {
  const [text, count] = line.split("\t");
  return { text, count: Number(count) };
});
const [width, height] = [1600, 900];

function run(scale) {
  return new Promise((done) => {
    let seed = 1;
    const start = performance.now();
    cloud().size([width, height]).canvas(() => createCanvas(1, 1))
      .words(words.map((word) => ({ ...word, size: word.count * scale })))
      .padding(1).rotate(0).font("Noto").fontSize((word) => word.size).timeInterval(Infinity)
      .random(() => (seed = (seed * 16807) % 2147483647) / 2147483647)
      .on("end", (placed) => done({ placed, time: performance.now() - start })).start();
  });
}

await run(1);
let [low, high, best] = [0.1, 100, null];
for (let step = 0; step < 14; step++) {
  const middle = (low + high) / 2;
  const { placed, time } = await run(middle);
  if (placed.length === words.length) [low, best] = [middle, { placed, time }];
  else high = middle;
}
const canvas = createCanvas(width, height);
const pen = canvas.getContext("2d");
pen.fillStyle = "white";
pen.fillRect(0, 0, width, height);
pen.fillStyle = "black";
pen.textAlign = "center";
for (const word of best.placed) {
  pen.font = `${word.size}px Noto`;
  pen.fillText(word.text, word.x + width / 2, word.y + height / 2);
}
const pixels = pen.getImageData(0, 0, width, height).data;
let [ink, left, top, right, bottom] = [0, width, height, 0, 0];
for (let y = 0; y < height; y++)
  for (let x = 0; x < width; x++)
    if (pixels[(y * width + x) * 4] < 128) {
      ink++;
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
const unit = best.placed.map((word) => word.size / word.count);
const covered = ink / ((right - left + 1) * (bottom - top + 1));
console.log("d3-cloud", best.time.toFixed(1), best.placed.length, covered.toFixed(3),
  (Math.max(...unit) / Math.min(...unit)).toFixed(3));
fs.writeFileSync(out, canvas.toBuffer("image/png"));
