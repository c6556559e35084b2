// Fills a draft with what the reader types, in this page alone: nothing is sent and nothing is stored.
"use strict";
{
  const text = document.getElementById("draft");
  const subject = document.getElementById("subject");
  const sheet = document.querySelector(".sheet-body");
  const budget = document.getElementById("budget");
  const mail = document.getElementById("mail");
  const tooLong = document.getElementById("mail-too-long");
  const kept = document.getElementById("own-words");
  const fields = [...document.querySelectorAll("[data-fills]")];
  const draft = text.defaultValue;
  const pattern = text.dataset.pattern ?? draft;
  let own = false;

  // A field left empty leaves its place in brackets, an optional one leaves nothing. A letter may have a place twice.
  const isOptional = (field) => "optional" in field.dataset;
  const filled = () =>
    fields.reduce(
      (letter, field) => {
        const typed = field.value.trim();
        return typed ? letter.split(field.dataset.fills).join(typed) : letter;
      },
      fields.some((field) => isOptional(field) && field.value.trim()) ? pattern : draft,
    );

  const address = (start, body) => `${start}&body=${encodeURIComponent(body.replace(/\r?\n/g, "\r\n"))}`;
  const told = (sentence, number, most) =>
    sentence.replace("{number}", number.toLocaleString(document.documentElement.lang)).replace("{most}", most);
  const show = () => {
    const open = (text.value.match(/\[[^\]]+\]/g) ?? []).length;
    sheet.textContent = `${subject.value}\n\n${text.value}`;
    budget.textContent = [
      told(budget.dataset.length, [...text.value].length),
      open ? told(budget.dataset.open, open) : budget.dataset.ready,
    ].join(" ");
    if (!mail) return;
    const start = `mailto:${mail.dataset.to}?subject=${encodeURIComponent(subject.value)}`;
    const whole = address(start, text.value);
    const fits = whole.length <= Number(mail.dataset.longest);
    mail.href = fits ? whole : start;
    tooLong.hidden = fits;
  };

  const fill = () => {
    if (!own) text.value = filled();
    show();
  };
  for (const field of fields) field.addEventListener("input", fill);
  subject.addEventListener("input", show);
  // Who writes in the letter itself is not overwritten by the fields.
  text.addEventListener("input", () => {
    own = true;
    kept.hidden = false;
    show();
  });
  document.getElementById("start-again").addEventListener("click", () => {
    own = false;
    kept.hidden = true;
    fill();
    text.focus();
  });
  for (const print of document.querySelectorAll("button.print")) {
    print.addEventListener("click", () => window.print());
  }
  text.readOnly = subject.readOnly = false;
  for (const part of document.querySelectorAll(".needs-script")) part.hidden = false;
  fill();
}
