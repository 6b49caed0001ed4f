// What a page does beyond links and forms: show what htmx swapped in, and keys where a page asks for them.
"use strict";

function reveal(part) {
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block: "nearest" });
}

// The cell that is open is marked, and the pair comes into view.
document.addEventListener("htmx:afterSwap", (event) => {
  const part = event.detail.target;
  for (const cell of document.querySelectorAll(".matrix a[aria-current]")) cell.removeAttribute("aria-current");
  const opener = event.detail.requestConfig.elt;
  if (opener.closest(".matrix")) opener.setAttribute("aria-current", "true");
  reveal(part);
});

// On a narrow screen the navigation scrolls sideways: the present page's entry is brought into view.
const present = document.querySelector(".nav [aria-current]");
if (present) present.closest(".nav").scrollLeft = present.offsetLeft - present.closest(".nav").clientWidth / 2;

// Arrow keys move from linked cell to linked cell of the matrix.
document.addEventListener("keydown", (event) => {
  const link = event.target.closest && event.target.closest(".matrix td a");
  if (!link || event.altKey || event.ctrlKey || event.metaKey) return;
  const next = neighbour(link, event.key);
  if (next) {
    event.preventDefault();
    next.focus();
  }
});

function neighbour(link, key) {
  const links = [...link.closest("table").querySelectorAll("td a")];
  const cell = link.closest("td");
  if (key === "ArrowRight") return links[links.indexOf(link) + 1];
  if (key === "ArrowLeft") return links[links.indexOf(link) - 1];
  const column = links.filter((other) => other.closest("td").cellIndex === cell.cellIndex);
  if (key === "ArrowDown") return column[column.indexOf(link) + 1];
  if (key === "ArrowUp") return column[column.indexOf(link) - 1];
  return undefined;
}

// 复核: a key presses its button; 否 goes to the reason first while that is empty.
document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, select, textarea")) return;
  const button = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});

document.addEventListener("click", (event) => {
  const reason = document.getElementById("reason");
  const button = event.target.closest("button[data-reason]");
  if (!reason || !event.target.closest("button[data-key]")) return;
  reason.required = Boolean(button);
});
