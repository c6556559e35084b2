// Who opens the form is about to type the reason: on a phone a tap is saved. Without it one taps into the field.
for (const details of document.querySelectorAll("details.withdraw")) {
  details.addEventListener("toggle", () => {
    if (details.open) details.querySelector("input[name=reason]").focus();
  });
}
