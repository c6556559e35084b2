// "Leave this page": blanks it, then puts a neutral page in its place, so that Back does not show it again.
// It sends nothing, keeps nothing and adds nothing to the history.
"use strict";
{
  const PRESSES = 3;
  const WITHIN = 4000;
  const link = document.querySelector(".leave a");
  const button = document.createElement("button");
  const told = document.querySelector(".leave [aria-live]");
  let count = 0;
  let first = 0;
  let alone = false;

  const leave = () => {
    document.title = link.dataset.title;
    document.documentElement.hidden = true;
    document.body.replaceChildren();
    // While the neutral page is on its way, the address says nothing either.
    history.replaceState(null, "", link.dataset.home);
    location.replace(link.href);
  };
  const forget = () => {
    count = 0;
    alone = false;
    told.textContent = "";
  };
  const pressed = (at) => {
    if (count === 0 || at - first > WITHIN) {
      count = 0;
      first = at;
    }
    count += 1;
    if (count === PRESSES) leave();
    else told.textContent = count === 1 ? link.dataset.twice : link.dataset.once;
  };

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") return forget();
    alone = !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey;
  }, true);
  // A capital letter, a marked text: Shift is one of two keys then, and counts for nothing.
  document.addEventListener("keyup", (event) => {
    if (event.key === "Shift" && alone) pressed(event.timeStamp);
    alone = false;
  }, true);
  document.addEventListener("pointerdown", forget, true);

  button.type = "button";
  button.className = "leave-button";
  button.textContent = link.dataset.label;
  button.addEventListener("click", leave);
  link.parentElement.querySelector(".keys").hidden = false;
  link.replaceWith(button);
}
