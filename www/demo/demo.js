// The two boxes of the demo page. The element is there already: the one-file script stands before this one.

const element = document.querySelector("story-compare");
const form = document.querySelector("form");
const copied = JSON.parse(document.querySelector("#copied").textContent);

const field = (side, name) => form.elements.namedItem(`${side}-${name}`);

form.hidden = false;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  for (const side of ["left", "right"]) {
    const source = field(side, "source");
    element[side] = { text: field(side, "text").value, source: source.value.trim() || source.placeholder };
  }
  document.querySelector(".about").textContent = "Your two stories, whole, side by side.";
  element.scrollIntoView();
});

form.querySelector("button.quiet").addEventListener("click", () => {
  for (const side of ["left", "right"]) {
    field(side, "source").value = copied[side].source;
    field(side, "text").value = copied[side].text;
  }
});
