"use strict";
// columns are sorted by the buttons that this makes of their headings; cells that are no number come last
const plain = (text) => text.normalize("NFKC").toLowerCase();
const number = (cell) => parseFloat(cell.textContent.replace("−", "-"));

for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const original = [...body.rows];
  const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
  [...table.tHead.rows[0].cells].forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(heading.firstChild);
    heading.prepend(button);
    button.addEventListener("click", () => {
      const numeric = heading.dataset.kind === "number";
      const before = heading.getAttribute("aria-sort");
      const down = before ? before === "ascending" : numeric;
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", down ? "descending" : "ascending");
      const direction = down ? -1 : 1;
      const order = (one, two) => {
        const [a, b] = [one.cells[column], two.cells[column]];
        if (!numeric) return direction * compare(a.textContent, b.textContent);
        const [x, y] = [number(a), number(b)];
        if (isNaN(x) || isNaN(y)) return isNaN(x) - isNaN(y);
        return direction * (x - y);
      };
      body.append(...original.toSorted(order));
    });
  });
}

for (const form of document.querySelectorAll("form.filter")) {
  const rows = [...document.getElementById(form.dataset.table).tBodies[0].rows];
  const search = form.querySelector("input[type=search]");
  const only = form.querySelector("input[type=checkbox]");
  const status = form.querySelector("[role=status]");
  const show = () => {
    const wanted = plain(search.value.trim());
    let shown = 0;
    for (const row of rows) {
      row.hidden = !plain(row.textContent).includes(wanted) || (only?.checked && !row.classList.contains("look"));
      shown += !row.hidden;
    }
    status.textContent = shown === rows.length ? "" : form.dataset.shown.replace("{shown}", shown).replace("{all}", rows.length);
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", show);
  form.hidden = false;
  show(); // a browser may have kept what was typed before a reload
}
