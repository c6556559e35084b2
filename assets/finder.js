// Narrows the A to Z of countries to what is typed. It sends nothing and keeps nothing.
"use strict";
{
  const plain = (text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const finder = document.querySelector(".finder");
  const input = document.getElementById("finder");
  const count = document.getElementById("finder-count");
  const sections = [...document.querySelectorAll(".index section")];
  const items = sections.flatMap((section) => [...section.querySelectorAll("li")]);
  const words = new Map(items.map((item) => [item, " " + plain(item.textContent + " " + item.dataset.keys)]));

  const narrow = () => {
    const typed = plain(input.value);
    for (const item of items) item.hidden = typed !== "" && !words.get(item).includes(" " + typed);
    for (const section of sections) section.hidden = !section.querySelector("li:not([hidden])");
    document.querySelector(".letters").hidden = typed !== "";
    const found = items.filter((item) => !item.hidden);
    count.textContent = typed === "" ? "" : said(found.length);
    return found;
  };
  const said = (number) => {
    if (number === 0) return "No country begins like that. Try its English name, or its name in its own language.";
    return number === 1 ? "1 country; press Enter to open it." : `${number} countries`;
  };

  if (items.length) {
    finder.hidden = false;
    input.addEventListener("input", narrow);
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      const found = narrow();
      if (found.length === 1) found[0].querySelector("a").click();
    });
  }
}
