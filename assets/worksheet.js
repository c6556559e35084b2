// The keys of a worksheet. Everything that they do can be done without them, by the links and buttons of the page.
const form = document.getElementById("worksheet");
const keys = document.getElementById("keys");
const single = document.getElementById("single-keys");
const rows = [...document.querySelectorAll(".sheet > .row")];
const REMEMBERED = "worksheet-single-keys";
let current = -1;

single.checked = localStorage.getItem(REMEMBERED) !== "off";
single.addEventListener("change", () => localStorage.setItem(REMEMBERED, single.checked ? "on" : "off"));
document.documentElement.classList.add("scripted");

function tick(row) {
  return row.querySelector("input[name=tick]");
}

function say() {
  const number = rows.filter((row) => tick(row)?.checked).length;
  const told = document.getElementById("ticked");
  if (told) told.textContent = number ? told.dataset.some.replace("{number}", number) : told.dataset.none;
}

function go(step) {
  if (!rows.length) return;
  current = Math.min(rows.length - 1, Math.max(0, current + step));
  rows.forEach((row, index) => row.classList.toggle("current", index === current));
  const target = tick(rows[current]) ?? rows[current].querySelector("a");
  target.focus();
  rows[current].scrollIntoView({block: "nearest"});
}

function here() {
  const row = document.activeElement.closest?.(".row");
  if (row) current = rows.indexOf(row);
  if (current < 0) go(1);
  return rows[current];
}

// A page that was opened has been looked at; whoever did not may take the tick away.
function looked(row) {
  const box = row.querySelector("input[name^=looked-]");
  if (box) box.checked = true;
}

function tickSeen() {
  for (const box of document.querySelectorAll("input[name=tick][data-seen]")) box.checked = true;
  say();
}

function toType() {
  const fields = [...document.querySelectorAll("input.typed")];
  const ticked = fields.filter((field) => tick(field.closest(".row"))?.checked);
  const open = [...ticked, ...fields].find((field) => !field.value.trim());
  (open ?? fields[0])?.focus();
}

const acts = {
  n: () => document.querySelector("a[rel=next]")?.click(),
  p: () => document.querySelector("a[rel=prev]")?.click(),
  t: tickSeen,
  j: () => { here(); go(1); },
  k: () => { here(); go(-1); },
  x: () => { tick(here())?.click(); },
  o: () => here()?.querySelector("a.page")?.click(),
  c: toType,
  a: () => form?.requestSubmit(form.querySelector("button[value=approve]")),
  r: () => document.getElementById("reason")?.focus(),
  "?": () => { keys.open = !keys.open; },
};

document.addEventListener("keydown", (event) => {
  const isTyping = event.target.matches("textarea, select, input:not([type=checkbox])");
  const act = acts[event.key];
  if (!act || isTyping || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  if (!single.checked && event.key !== "?") return;
  event.preventDefault();
  act();
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link) return;
  if (link.id === "tick-seen") {
    event.preventDefault();
    tickSeen();
  }
  if (link.matches(".page")) looked(link.closest(".row"));
});
form?.addEventListener("change", say);
if (rows.length) say();
