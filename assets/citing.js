// Cites what is selected in a stored text. Without it the passage is pasted into its field.
document.documentElement.classList.add("scripted");

const squeezed = (text) => text.replace(/\s+/g, " ");

function field(row, name) {
  return document.querySelector(`[name="citations-${row}-${name}"]`);
}

function freeRow() {
  const count = () => Number(document.getElementById("id_citations-TOTAL_FORMS").value);
  for (let row = 0; row < count(); row += 1) {
    const passage = field(row, "passage");
    if (passage && !passage.value && !field(row, "id")?.value) return row;
  }
  document.querySelector("#citations-group .add-row a")?.click();
  return count() - 1;
}

function choose(select, id, name) {
  if (![...select.options].some((option) => option.value === id)) select.add(new Option(name, id));
  select.value = id;
  django.jQuery(select).trigger("change");
}

function cite(button) {
  const words = document.getElementById(`words-${button.dataset.article}`);
  const told = button.parentElement.querySelector(".cited");
  const selection = getSelection();
  const range = selection.rangeCount ? selection.getRangeAt(0) : null;
  const passage = range && words.contains(range.commonAncestorContainer) ? selection.toString().trim() : "";
  if (!passage) {
    told.textContent = told.dataset.nothing;
    return;
  }
  const before = document.createRange();
  before.setStart(words, 0);
  before.setEnd(range.endContainer, range.endOffset);
  const wanted = squeezed(passage);
  const row = freeRow();
  choose(field(row, "article"), button.dataset.article, words.dataset.headline);
  field(row, "passage").value = passage;
  const times = squeezed(words.textContent).split(wanted).length - 1;
  field(row, "which").value = times > 1 ? squeezed(before.toString()).split(wanted).length - 1 : "";
  told.textContent = told.dataset.done;
  field(row, "passage").focus();
}

for (const button of document.querySelectorAll("button.cite")) {
  button.addEventListener("click", () => cite(button));
}
