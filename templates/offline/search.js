"use strict";
{
  const plain = (text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}@.]+/gu, " ").trim();
  const box = document.querySelector(".find");
  const input = document.getElementById("find");
  const found = document.getElementById("found");
  const parts = [...document.querySelectorAll(".part")];
  const named = (part) => part.querySelector("h2, h3").textContent + " " + part.dataset.keys;
  let words = null;
  const read = () => parts.map((part) => ({
    part, name: " " + plain(named(part)), text: " " + plain(part.dataset.keys + " " + part.textContent),
  }));
  const fits = (text, asked) => asked.every((word) => text.includes(" " + word));
  const said = (count) => count === 0 ? box.dataset.none : box.dataset.many.replace("{n}", count);
  input.addEventListener("input", () => {
    words ??= read();
    const asked = plain(input.value).split(" ").filter(Boolean);
    // A name comes before any other word: "Chad" is a country, and a street elsewhere.
    const byName = words.some((entry) => fits(entry.name, asked));
    let count = 0;
    for (const { part, name, text } of words) {
      part.hidden = asked.length > 0 && !fits(byName ? name : text, asked);
      count += part.hidden ? 0 : 1;
    }
    document.querySelector("nav").hidden = asked.length > 0;
    found.textContent = asked.length > 0 ? said(count) : "";
  });
  box.hidden = false;
}
