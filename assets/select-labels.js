// A list that one types into gets the name of its field: the library that draws it leaves that out.
function nameParts(select) {
  const label = document.querySelector(`label[for="${CSS.escape(select.id)}"]`);
  const box = select.nextElementSibling;
  if (!label || !box?.classList.contains("select2")) return;
  label.id ||= `${select.id}-label`;
  for (const part of box.querySelectorAll("[role=combobox], [role=textbox], .select2-search__field")) {
    const held = part.matches("[role=combobox]") ? box.querySelector(".select2-selection__rendered")?.id : "";
    part.setAttribute("aria-labelledby", [label.id, held].filter(Boolean).join(" "));
  }
}

function nameAll() {
  document.querySelectorAll("select.admin-autocomplete").forEach(nameParts);
}

addEventListener("load", () => {
  nameAll();
  // Rows that are added to a form bring lists of their own.
  new MutationObserver(nameAll).observe(document.getElementById("content"), {childList: true, subtree: true});
});
