// The keys of the editors' pages. Everything that they do can be done without them, by the links of the page.
const desk = document.getElementById("desk-keys");
const single = document.getElementById("desk-single-keys");
const REMEMBERED = "worksheet-single-keys";
// A worksheet has keys of its own. Windows without the header of the pages have none.
const ownKeys = document.getElementById("keys");
let goes = false;

document.documentElement.classList.add("scripted");
if (desk) start();

function start() {
  single.checked = localStorage.getItem(REMEMBERED) !== "off";
  single.addEventListener("change", () => localStorage.setItem(REMEMBERED, single.checked ? "on" : "off"));
  document.addEventListener("keydown", press);
}

const acts = {
  "?": () => { desk.open = !desk.open; },
  "/": () => document.querySelector("input[type=search], #searchbar")?.focus(),
  g: () => { goes = true; },
};

function act(key) {
  if (!goes) return acts[key];
  const link = desk.parentElement.querySelector(`a[data-key="${CSS.escape(key)}"]`);
  return link ? () => link.click() : acts[key];
}

function press(event) {
  const isTyping = event.target.matches("textarea, select, input:not([type=checkbox])");
  if (ownKeys || isTyping || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  const done = act(event.key);
  if (event.key !== "Shift") goes = false;
  if (!done || (!single.checked && event.key !== "?")) return;
  event.preventDefault();
  done();
}
