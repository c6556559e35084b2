// Puts copy buttons beside what is worth copying. Nothing leaves the page but into the clipboard.
"use strict";
{
  const status = document.getElementById("copied");
  const wanted = ({ copy, from }) =>
    copy ?? from.split(" ").map((id) => document.getElementById(id).value).join("\n\n");
  const say = (button, text) => {
    const label = button.dataset.label ??= button.firstChild.data;
    button.firstChild.data = text;
    status.textContent = text;
    setTimeout(() => {
      button.firstChild.data = label;
      status.textContent = "";
    }, 3000);
  };
  // Browsers offer the clipboard to pages that came safely only.
  if (navigator.clipboard) {
    for (const button of document.querySelectorAll("button.copy")) {
      button.hidden = false;
      button.addEventListener("click", async () => {
        try {
          await navigator.clipboard.writeText(wanted(button.dataset));
          say(button, status.dataset.done);
        } catch {
          say(button, status.dataset.failed);
        }
      });
    }
  }
}
